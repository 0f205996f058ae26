using System.Globalization;
using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;

namespace Storyline.Bot.Publishing;

/// <summary>Opens a page about policies: all categories, or one.</summary>
internal sealed class PolicyPageTap(PolicyPages pages, ChatRegistry chats) : ITap
{
    public const string Word = "policy";

    public string Action => Word;

    /// <summary>The subject of a page with all categories: the chat and the page alone.</summary>
    public static string MainOf(ChatSettingsId chat, int page) => string.Create(CultureInfo.InvariantCulture, $"{chat.Value:N} {page}");

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        if (ReadMain(tap.Subject) is (var id, var page))
        {
            var chat = await chats.WorkChatAsync(tap.By.TeamId, id, cancellationToken);
            return new TapAnswer(null) { Message = await pages.MainAsync(tap.Chat, chat, page, cancellationToken) };
        }

        tap.By.Require(TeamRole.Admin);
        var subject = PolicySubject.Parse(tap.Subject);
        var about = await chats.WorkChatAsync(tap.By.TeamId, subject.Chat, cancellationToken);
        return new TapAnswer(null) { Message = await pages.CategoryAsync(tap.Chat, about, subject.Category, cancellationToken) };
    }

    /// <summary>Null for one category. A button from before there were pages carries none.</summary>
    private static (ChatSettingsId Chat, int Page)? ReadMain(string subject) => subject.Split(' ') switch
    {
        [var chat] => (new ChatSettingsId(Guid.ParseExact(chat, "N")), 0),
        [var chat, var page] => (new ChatSettingsId(Guid.ParseExact(chat, "N")), int.Parse(page, CultureInfo.InvariantCulture)),
        _ => null,
    };
}
