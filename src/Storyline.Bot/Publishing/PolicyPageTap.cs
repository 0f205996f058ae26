using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;

namespace Storyline.Bot.Publishing;

/// <summary>Opens a page about policies: all categories, or one.</summary>
internal sealed class PolicyPageTap(PolicyPages pages, ChatRegistry chats) : ITap
{
    public const string Word = "policy";

    public string Action => Word;

    /// <summary>The subject of the page with all categories: the chat alone.</summary>
    public static string MainOf(ChatSettingsId chat) => chat.Value.ToString("N");

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        if (Guid.TryParseExact(tap.Subject, "N", out var id))
        {
            var chat = await chats.WorkChatAsync(tap.By.TeamId, new ChatSettingsId(id), cancellationToken);
            return new TapAnswer(null) { Message = await pages.MainAsync(tap.Chat, chat, cancellationToken) };
        }

        tap.By.Require(TeamRole.Admin);
        var subject = PolicySubject.Parse(tap.Subject);
        var about = await chats.WorkChatAsync(tap.By.TeamId, subject.Chat, cancellationToken);
        return new TapAnswer(null) { Message = await pages.CategoryAsync(tap.Chat, about, subject.Category, cancellationToken) };
    }
}
