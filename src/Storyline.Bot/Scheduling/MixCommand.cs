using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>Shows the mix; with shares behind it, an admin sets it.</summary>
internal sealed class MixCommand(MixPages pages, CategoryMixService mix) : ICommand
{
    public CommandCard Card { get; } = new("mix", "[memes=70 merch=30]", "The mix of categories and its drift", "Look");

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Arguments.Length == 0)
        {
            return await pages.ShowAsync(call.Chat, call.WorkChat, call.By, cancellationToken);
        }

        call.By.Require(TeamRole.Admin);
        var ratios = TypedShares.Read(call.Arguments);
        var change = await mix.SetAsync(ratios, $"set in the chat by {call.By.Name}", call.By, cancellationToken);
        return new Reply(MixMessage.Saved(MixPages.Shares(ratios), call.By.Name, change));
    }
}
