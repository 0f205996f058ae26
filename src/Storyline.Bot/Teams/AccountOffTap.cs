using Storyline.Bot.Updates;
using Storyline.Models.Accounts;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Teams;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Teams;

/// <summary>Switches an Instagram account off, for every chat of the team.</summary>
internal sealed class AccountOffTap(AccountSwitch accounts, ChatRegistry chats, SettingsPages pages) : ITap
{
    public const string Word = "account-off";

    public string Action => Word;

    public TeamRole Needs => TeamRole.Admin;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var subject = SettingsSubject.Parse(tap.Subject);
        var changed = await accounts.DeactivateAsync(new InstagramAccountId(Guid.Parse(subject.Value)), tap.By, cancellationToken);
        var about = await chats.WorkChatAsync(tap.By.TeamId, subject.Chat, cancellationToken);
        return TapAnswer.Toast(changed ? "The account is switched off." : SettingsPanel.Unchanged) with
        {
            Message = await pages.TopicAsync(tap.Chat, about, SettingTopic.Account, null, cancellationToken),
        };
    }
}
