using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Teams;

/// <summary>Moves the planned posts to the times of the new settings.</summary>
internal sealed class ReplanTap(Replanning replanning, ChatRegistry chats, SettingsPages pages) : ITap
{
    public const string Word = "replan";

    public string Action => Word;

    public TeamRole Needs => TeamRole.Operator;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var about = await chats.WorkChatAsync(tap.By.TeamId, SettingsSubject.Parse(tap.Subject).Chat, cancellationToken);
        var moved = await replanning.RunAsync(about, tap.By, cancellationToken);
        return TapAnswer.Toast(SettingsPanel.Replanned(moved)) with { Message = await pages.MainAsync(tap.Chat, about, null, cancellationToken) };
    }
}
