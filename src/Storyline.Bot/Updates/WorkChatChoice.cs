using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Updates;

/// <summary>Asks which work chat a command is about, in the admin's chat of a team that has several.</summary>
internal sealed class WorkChatChoice(WorkChatKeys keys)
{
    private const int LongestArguments = 140;

    public async Task<Reply> AskAsync(Visitor visitor, CommandCard command, string arguments, CancellationToken cancellationToken)
    {
        var given = $"{command.Name} {RichText.Plain(arguments).Truncate(LongestArguments).Text}";
        var rows = new List<IEnumerable<Button>>();
        foreach (var about in visitor.WorkChats)
        {
            var data = await keys.IssueAsync(visitor.Chat, about, [(WorkChatTap.Word, given)], cancellationToken);
            rows.Add([new Button.Press(WorkChatMessage.Label(about.Name), data[0])]);
        }

        return new Reply(WorkChatMessage.Question(command.Name), Keyboard.Of(rows));
    }
}
