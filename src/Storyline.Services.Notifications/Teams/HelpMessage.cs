using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Teams;

/// <summary>The answer to <c>/help</c>: every command that exists and that the person may use, by group.</summary>
public static class HelpMessage
{
    public static RichText Compose(IEnumerable<CommandHint> commands) =>
        RichText.Lines(commands.GroupBy(command => command.Group).SelectMany((group, index) => Section(group, isFirst: index == 0)));

    private static IEnumerable<RichText> Section(IGrouping<string, CommandHint> group, bool isFirst) =>
    [
        .. isFirst ? Array.Empty<RichText>() : [RichText.Empty],
        RichText.Bold(group.Key),
        .. group.Select(command => RichText.Plain($"{command.Usage} – {command.Description}")),
    ];
}
