using Storyline.Models.Publishing;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Instagram;
using Storyline.Services.Integrations.Tests.Chat;
using Storyline.Simulator;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Integrations.Tests;

/// <summary>One simulated world for all faults of a system.</summary>
public sealed class FaultWorld : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string picture = Files.Picture();
    private OutsideClient? client;
    private InstagramConnection? account;
    private ContainerRequest? post;

    internal InstagramSimulator Simulator => client!.Simulator;

    public async ValueTask InitializeAsync()
    {
        client = await OutsideClient.StartAsync();
        account = await client.ConnectAsync();
        await Simulator.SetQuotaAsync(DemoWorld.ShopAccount, total: 10_000, containers: 10_000);
        post = new ContainerRequest(PublicationKind.Story, await client.Host.UploadAsync(new HostedFile("stories/matrix", picture, IsVideo: false), None), IsVideo: false);
    }

    public ValueTask DisposeAsync() => client?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A container of its own for each publish, because some faults come after the effect.</summary>
    internal async Task<PreparedCall> PrepareAsync(string operation)
    {
        var container = operation is "publish" or "container_status" ? await client!.Publisher.CreateContainerAsync(account!, post!, None) : "";
        return new PreparedCall(account!, post!, container, picture);
    }

    /// <summary>Everything that people saw happen.</summary>
    internal async Task<int> EffectsAsync() =>
        (await Simulator.PublishedAsync()).Count + (await Simulator.LedgerAsync("telegram", "sendMessage")).Count(line => line.Outcome == "done");
}
