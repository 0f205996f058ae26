using Storyline.Simulator.Faults;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Insights;
using Storyline.Simulator.Instagram.Login;
using Storyline.Simulator.Instagram.Posts;
using Storyline.Simulator.Instagram.Webhooks;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Instagram;

/// <summary>Simulated Instagram put together: the Graph API, the login dialogs, the people who post by hand and the webhooks.</summary>
internal sealed class InstagramSystem : IDisposable
{
    private readonly HttpClient web = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly MediaFetch fetch = new();

    public InstagramSystem(SimulatedWorld world, FaultPlan faults)
    {
        Intake = new MediaIntake(world, fetch);
        Files = new InstagramFiles(world);
        Hooks = new StoryHooks(world, web);
        var routes = new InstagramRoutes(
            world,
            new ContainerDesk(world, new ContainerReader(Intake)),
            new PublishDesk(world),
            new MediaDesk(world),
            new InsightsDesk(world),
            new AccountDesk(world),
            new LoginDialog(world),
            new TokenDesk(world),
            new TokenInspection(world),
            Files);
        Api = new InstagramEndpoint(world, routes, faults);
    }

    public InstagramEndpoint Api { get; }

    public InstagramFiles Files { get; }

    public MediaIntake Intake { get; }

    public StoryHooks Hooks { get; }

    /// <summary>What a person finds at an address, for posting by hand.</summary>
    public Task<byte[]> FetchAsync(string url, CancellationToken cancellationToken) => fetch.GetAsync(url, int.MaxValue - 1, cancellationToken);

    public void Dispose()
    {
        web.Dispose();
        fetch.Dispose();
    }
}
