using Storyline.Bot.Updates;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Teams;

internal sealed class StartCommand : ICommand
{
    private const int Shown = 5;

    /// <summary>The most useful first; who may not use one gets the next.</summary>
    private static readonly string[] Useful = ["status", "queue", "schedule", "next", "history", "preview", "stats"];

    public CommandCard Card { get; } = new("start", "", "Who you are here, and what to do first", "You and me");

    public Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var allowed = call.Allowed.ToDictionary(card => card.Name, StringComparer.Ordinal);
        var hints = Useful.Where(allowed.ContainsKey).Take(Shown - 1).Append("help").Select(name => HelpCommand.Hint(allowed[name]));
        return Task.FromResult(new Reply(WelcomeMessage.Compose(call.By.Name, call.By.Role, call.WorkChat.Name, [.. hints])));
    }
}
