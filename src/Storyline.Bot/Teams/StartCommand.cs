using Storyline.Bot.Updates;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Teams;

internal sealed class StartCommand : ICommand
{
    private static readonly string[] MostUseful = ["status", "queue", "schedule", "next", "help"];

    public CommandCard Card { get; } = new("start", "", "Who you are here and what to do first", "You and me");

    public Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var hints = MostUseful.Select(name => call.Allowed.FirstOrDefault(card => card.Name == name)).OfType<CommandCard>().Select(HelpCommand.Hint);
        return Task.FromResult(new Reply(WelcomeMessage.Compose(call.By.Name, call.By.Role, call.WorkChat.Name, [.. hints])));
    }
}
