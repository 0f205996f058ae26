using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Teams;

namespace Storyline.Bot.Updates;

/// <summary>Keys for buttons about a work chat. Those that stand in another chat, an admin's, carry which one is meant.</summary>
internal sealed class WorkChatKeys(CallbackKeys keys, ChatRegistry chats)
{
    private const int IdLength = 32;

    /// <summary>Callback data for each button, in order.</summary>
    /// <param name="shownIn">The chat in which the buttons stand.</param>
    /// <param name="about">The work chat they are about.</param>
    public Task<IReadOnlyList<string>> IssueAsync(
        ChatSettings shownIn, ChatSettings about, IReadOnlyList<(string Action, string Subject)> buttons, CancellationToken cancellationToken) =>
        keys.IssueAsync(
            shownIn.TeamId, shownIn.TelegramChatId,
            shownIn.Id == about.Id ? buttons : [.. buttons.Select(button => (button.Action, $"@{about.Id.Value:N} {button.Subject}"))],
            cancellationToken);

    /// <summary>The work chat that a button's subject carries, and the rest of the subject; null when it carries none.</summary>
    /// <exception cref="NotFoundException">The chat is not the team's any more.</exception>
    public async Task<(ChatSettings Chat, string Subject)?> ReadAsync(TeamId teamId, string subject, CancellationToken cancellationToken)
    {
        if (subject.Length < IdLength + 2 || subject[0] != '@' || subject[IdLength + 1] != ' ' || !Guid.TryParseExact(subject.AsSpan(1, IdLength), "N", out var id))
        {
            return null;
        }

        var about = (await chats.WorkChatsAsync(teamId, cancellationToken)).FirstOrDefault(work => work.Id.Value == id)
            ?? throw new NotFoundException("This button is about a chat that is not the team's any more. Give the command again.");
        return (about, subject[(IdLength + 2)..]);
    }
}
