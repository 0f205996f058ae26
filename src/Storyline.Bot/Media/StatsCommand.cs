using Storyline.Bot.Updates;
using Storyline.Services.Core.Media;
using Storyline.Services.Notifications.Media;

namespace Storyline.Bot.Media;

internal sealed class StatsCommand(LibraryStatistician library, NextSteps steps) : ICommand
{
    public CommandCard Card { get; } = new("stats", "", "What the library holds and how long it lasts", "Look");

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var counted = await library.CountAsync(call.By.TeamId, cancellationToken);
        var facts = new StatsFacts(counted.Usage, counted.Locks, [.. counted.Categories.Select(row => (row.Category, row.Share, row.Active, row.Eligible, row.DaysLeft))]);
        return new Reply(StatsMessage.Compose(facts), await steps.OfAsync(call, ("🎚 Mix", "mix"), ("🔒 Locks", "locks")));
    }
}
