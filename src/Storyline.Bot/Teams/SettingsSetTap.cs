using Storyline.Bot.Updates;
using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Teams;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Teams;

/// <summary>Sets what the button says. When somebody else changed the settings since the panel was drawn, it shows them anew and changes nothing.</summary>
internal sealed class SettingsSetTap(ChatSettingsEditor editor, SettingWords words, SettingsPages pages, ChatRegistry chats) : ITap
{
    public const string Word = "settings-set";

    public string Action => Word;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var subject = SettingsSubject.Parse(tap.Subject);
        var wanted = await ReadAsync(subject, tap.By, cancellationToken);
        try
        {
            var edit = await editor.ChangeAsync(subject.Chat, subject.Version, wanted, tap.By, cancellationToken);
            return await ShowAsync(tap, edit.Chat, wanted[0].Setting, SettingsPanel.Changed(edit.Differences), edit.PlannedBefore, cancellationToken);
        }
        catch (Exception refused) when (refused is ConflictException or InvalidRequestException)
        {
            var now = await chats.WorkChatAsync(tap.By.TeamId, subject.Chat, cancellationToken);
            return await ShowAsync(tap, now, wanted[0].Setting, refused.Message, null, cancellationToken) with { IsAlert = true };
        }
    }

    private async Task<IReadOnlyList<SettingChange>> ReadAsync(SettingsSubject subject, Actor by, CancellationToken cancellationToken) =>
        subject.Name == nameof(SettingTopic.Hours)
            ? SettingText.ParseHours(subject.Value)
            : [await words.ParseAsync(by.TeamId, SettingText.Find(subject.Name), subject.Value, cancellationToken)];

    private async Task<TapAnswer> ShowAsync(
        TapCall tap, ChatSettings about, ChatSetting setting, string said, int? plannedBefore, CancellationToken cancellationToken) => new(said)
        {
            Message = SettingsTopics.Of(setting) is { } topic
                ? await pages.TopicAsync(tap.Chat, about, topic, plannedBefore, cancellationToken)
                : await pages.MainAsync(tap.Chat, about, plannedBefore, cancellationToken),
        };
}
