using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Teams;

/// <summary>Opens a page of the settings panel. The first page is for everybody; the others are there to change something.</summary>
internal sealed class SettingsPageTap(SettingsPages pages, ChatRegistry chats) : ITap
{
    public const string Word = "settings";

    public string Action => Word;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var subject = SettingsSubject.Parse(tap.Subject);
        var about = await chats.WorkChatAsync(tap.By.TeamId, subject.Chat, cancellationToken);
        if (subject.Name.Length == 0)
        {
            return new TapAnswer(null) { Message = await pages.MainAsync(tap.Chat, about, null, cancellationToken) };
        }

        tap.By.Require(TeamRole.Admin);
        return new TapAnswer(null) { Message = await pages.TopicAsync(tap.Chat, about, Enum.Parse<SettingTopic>(subject.Name), null, cancellationToken) };
    }
}
