using Storyline.Data;
using Storyline.Data.Accounts;
using Storyline.Data.Operations;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Operations;
using Storyline.Services.Domain.Teams;

namespace Storyline.Services.Core.Teams;

/// <summary>Changes the settings of registered chats. The database alone decides; an unknown chat has no settings and gets none.</summary>
public sealed class ChatSettingsEditor(
    IChatSettingsRepository chats,
    IInstagramAccountRepository accounts,
    IQueueRepository queue,
    SettingWords words,
    PostingSwitch posting,
    InstagramFeature feature,
    AuditTrail audit,
    IChangeNotifier changes,
    IUnitOfWork work,
    ServiceTrace trace)
{
    /// <summary>Makes all changes or none; pausing, an operation of its own, follows them. Needs an admin, but for pausing: an operator.</summary>
    /// <param name="seenVersion">The version that the person saw; null: whatever it is now.</param>
    /// <exception cref="ConflictException">
    /// Somebody else changed the settings meanwhile (both values are named), or Instagram's API is switched on where the installation has it off.
    /// </exception>
    /// <exception cref="InvalidRequestException">A value cannot be; nothing was changed.</exception>
    /// <exception cref="NotFoundException">The team has no such chat.</exception>
    public async Task<SettingsEdit> ChangeAsync(
        ChatSettingsId id, int? seenVersion, IReadOnlyList<SettingChange> wanted, Actor by, CancellationToken cancellationToken)
    {
        var values = wanted.Where(change => change is not SettingChange.Paused).ToList();
        by.Require(values.Count == 0 ? TeamRole.Operator : TeamRole.Admin);
        if (values.Any(change => change is SettingChange.InstagramApi { IsOn: true }))
        {
            feature.Require();
        }

        var edit = await trace.RunAsync("ChatSettingsEditor", "Change", by, async notes =>
        {
            var made = await work.ExecuteAsync(token => WriteAsync(id, seenVersion, wanted, values, by, token), cancellationToken);
            notes.Set("settings", made.Differences.Select(difference => SettingText.Name(difference.Setting)));
            if (made.Differences.Count == 0)
            {
                notes.FoundNothing();
            }

            return made;
        });
        return wanted.OfType<SettingChange.Paused>().LastOrDefault() is { } pause ? await PauseAsync(edit, pause.IsOn, by, cancellationToken) : edit;
    }

    private async Task<SettingsEdit> WriteAsync(
        ChatSettingsId id, int? seenVersion, IReadOnlyList<SettingChange> wanted, List<SettingChange> values, Actor by, CancellationToken cancellationToken)
    {
        var chat = await FindAsync(by.TeamId, id, cancellationToken);
        var before = await words.ReadAsync(chat, cancellationToken);
        if (seenVersion is { } seen && seen != chat.Version)
        {
            throw new ConflictException(await words.StaleAsync(chat, wanted, cancellationToken));
        }

        values.ForEach(change => SettingRules.Apply(chat, change));
        SettingRules.Check(chat);
        await CheckAccountAsync(values, by.TeamId, cancellationToken);
        var after = await words.ReadAsync(chat, cancellationToken);
        var differences = before.Zip(after).Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new SettingDifference(pair.First.Setting, pair.First.Value, pair.Second.Value)).ToList();
        if (differences.Count == 0)
        {
            return new SettingsEdit(chat, [], 0);
        }

        if (!await chats.ChangeAsync(chat, chat.Version, cancellationToken))
        {
            throw new ConflictException(await words.StaleAsync(await FindAsync(by.TeamId, id, cancellationToken), wanted, cancellationToken));
        }

        if (differences.Any(difference => difference.Setting is ChatSetting.LifecycleMessages))
        {
            await chats.SetLifecycleMessagesAsync(by.TeamId, chat.SendLifecycleNotifications, cancellationToken);
        }

        await NoteAsync(chat, differences, by, cancellationToken);
        var planned = differences.Any(difference => SettingRules.MovesThePlan(difference.Setting)) ? await PlannedAsync(chat, cancellationToken) : 0;
        return new SettingsEdit(await FindAsync(by.TeamId, id, cancellationToken), differences, planned);
    }

    private async Task<SettingsEdit> PauseAsync(SettingsEdit edit, bool isOn, Actor by, CancellationToken cancellationToken)
    {
        var changed = isOn
            ? await posting.PauseAsync(edit.Chat, by, cancellationToken)
            : await posting.ResumeAsync(edit.Chat, by, cancellationToken) is ResumeOutcome.Resumed;
        var difference = new SettingDifference(ChatSetting.Paused, isOn ? "off" : "on", isOn ? "on" : "off");
        return edit with
        {
            Chat = await FindAsync(by.TeamId, edit.Chat.Id, cancellationToken),
            Differences = changed ? [.. edit.Differences, difference] : edit.Differences,
        };
    }

    private async Task NoteAsync(ChatSettings chat, List<SettingDifference> differences, Actor by, CancellationToken cancellationToken)
    {
        foreach (var difference in differences)
        {
            await audit.AppendAsync(by, "setting.changed", $"{SettingText.Name(difference.Setting)} of {chat.Name}", difference.From, difference.To, cancellationToken);
        }

        await changes.NotifyAsync(new Change(ChangeTopic.Settings, chat.TeamId.Value), cancellationToken);
    }

    private async Task<ChatSettings> FindAsync(TeamId teamId, ChatSettingsId id, CancellationToken cancellationToken) =>
        await chats.FindAsync(teamId, id, cancellationToken) ?? throw new NotFoundException($"There is no chat {id}: the team's chats are listed with their ids.");

    private async Task CheckAccountAsync(List<SettingChange> values, TeamId teamId, CancellationToken cancellationToken)
    {
        if (values.OfType<SettingChange.Account>().LastOrDefault()?.Id is { } id
            && await accounts.FindAsync(teamId, id, cancellationToken) is not { IsActive: true })
        {
            throw new InvalidRequestException($"The account {id} cannot be chosen: the team has no such account, or it is switched off.");
        }
    }

    private async Task<int> PlannedAsync(ChatSettings chat, CancellationToken cancellationToken) =>
        (await queue.ListScheduledAsync(chat.Id, cancellationToken)).Count(row => row.SlotNumber is { IsByHand: false } && !row.IsForced);
}
