using Storyline.Bot.Updates;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Teams;

internal sealed class HelpCommand : ICommand
{
    public CommandCard Card { get; } = new("help", "", "Every command you may use", "You and me");

    public Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        Task.FromResult(new Reply(HelpMessage.Compose(call.Allowed.Select(Hint))));

    public static CommandHint Hint(CommandCard card) => new($"/{card.Name} {card.Arguments}".TrimEnd(), card.Description, card.Group);
}
