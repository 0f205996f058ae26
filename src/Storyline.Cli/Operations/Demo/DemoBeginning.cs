using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media.Indexing;
using Storyline.Services.Core.Operations.Health;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;

namespace Storyline.Cli.Operations.Demo;

/// <summary>
/// What a newcomer finds: an indexed library, a mix, a week's plan, and one card that waits. Each step looks first at what is there, so that a
/// demo that was stopped or killed anywhere goes on without repeating anything.
/// </summary>
internal sealed class DemoBeginning(IServiceProvider services)
{
    private const int Days = 7;
    private static readonly TimeSpan LongestCard = TimeSpan.FromSeconds(10);

    private static readonly Dictionary<string, decimal> Mix = new(StringComparer.Ordinal)
    {
        ["memes"] = 0.4m, ["merch"] = 0.3m, ["customers"] = 0.2m, ["quotes"] = 0.1m,
    };

    public async Task PrepareAsync(string library, CancellationToken cancellationToken)
    {
        var team = await services.GetRequiredService<TeamSetup>().EnsureTeamAsync(TeamNames.Usual.Team, cancellationToken);
        var actor = Actor.CommandLine(team.Id);
        var chat = (await services.GetRequiredService<ChatRegistry>().WorkChatsAsync(team.Id, cancellationToken))[0];

        var mix = services.GetRequiredService<CategoryMixService>();
        if ((await mix.CurrentAsync(team.Id, cancellationToken)).Count == 0)
        {
            await mix.SetAsync(Mix, "the demo's first mix", actor, cancellationToken);
        }

        await services.GetRequiredService<MediaIngestion>().IndexAsync(library, null, actor, progress: null, cancellationToken);
        await PlanAsync(team, chat, actor, cancellationToken);
    }

    private async Task PlanAsync(Team team, ChatSettings chat, Actor actor, CancellationToken cancellationToken)
    {
        var reporter = services.GetRequiredService<StatusReporter>();
        var before = await reporter.ForAsync(team.Id, chat, cancellationToken);
        if (before.Queued == 0)
        {
            try
            {
                await services.GetRequiredService<Planning>().CreateAsync(chat, Days, seed: null, actor, cancellationToken);
            }
            catch (ConflictException)
            {
                // Everything is locked or waits: the demo is well used, and goes on with what there is.
                return;
            }
        }

        if (before is { Awaiting: 0, Last: null })
        {
            await services.GetRequiredService<QueueService>().ForceNextAsync(chat, actor, cancellationToken);
            await WaitForCardAsync(reporter, team, chat, cancellationToken);
        }
    }

    private static async Task WaitForCardAsync(StatusReporter reporter, Team team, ChatSettings chat, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestCard);
        while (!limit.IsCancellationRequested && (await reporter.ForAsync(team.Id, chat, cancellationToken)).Awaiting == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
