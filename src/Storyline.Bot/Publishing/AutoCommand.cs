using Storyline.Bot.Updates;
using Storyline.Services.Core.Accounts;

namespace Storyline.Bot.Publishing;

internal sealed class AutoCommand(PolicyPages pages, InstagramFeature feature) : ICommand
{
    public const string Name = "auto";

    public CommandCard Card { get; } = new(Name, "", "What Storyline publishes by itself", "Settings") { IsAboutAChat = true };

    public bool IsOffered => feature.IsOn;

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        feature.Require();
        return await pages.MainAsync(call.Chat, call.WorkChat, 0, cancellationToken) with { NamesItsChat = true };
    }
}
