using Storyline.Data.Operations;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Operations.Alerts;

/// <summary>Failures that need a person: stored, raised once, told by <see cref="AlertTelling"/>, resolved when the cause is gone.</summary>
public sealed class AlertDesk(IAlertRepository alerts, IChangeNotifier changes, TimeProvider clock)
{
    /// <summary>Opens the alert, or counts another sighting of the open one. News that are raised again after a chat heard them are told to each admin chat anew.</summary>
    public Task RaiseAsync(TeamId teamId, string kind, string subject, string message, CancellationToken cancellationToken) =>
        RaiseAsync(teamId, kind, subject, message, clock.GetUtcNow(), cancellationToken);

    /// <summary>The same for what was seen a moment ago.</summary>
    public async Task RaiseAsync(TeamId teamId, string kind, string subject, string message, DateTimeOffset seenAt, CancellationToken cancellationToken)
    {
        var isNew = await alerts.RaiseAsync(
            new Alert
            {
                Id = AlertId.New(seenAt),
                TeamId = teamId,
                Kind = kind,
                Subject = subject,
                Message = message.CutTo(1000),
                FirstSeenAt = seenAt,
                LastSeenAt = seenAt,
            },
            AlertKind.IsNews(kind),
            cancellationToken);
        await (isNew ? TellScreensAsync(teamId, cancellationToken) : Task.CompletedTask);
    }

    /// <summary>Keeps that a chat was told; news are over when no chat is left that is owed them.</summary>
    /// <param name="told">As it was told.</param>
    /// <param name="heard">Null: none of those that it is owed to is there.</param>
    public async Task MarkToldAsync(Alert told, ChatSettings? heard, CancellationToken cancellationToken)
    {
        if (await alerts.MarkToldAsync(told, heard?.Id, AlertKind.IsNews(told.Kind), clock.GetUtcNow(), cancellationToken))
        {
            await TellScreensAsync(told.TeamId!.Value, cancellationToken);
        }
    }

    /// <summary>Whether such an alert is open.</summary>
    public async Task<bool> IsOpenAsync(TeamId teamId, string kind, string subject, CancellationToken cancellationToken) =>
        await LastSeenAtAsync(teamId, kind, subject, cancellationToken) is not null;

    /// <summary>When such an alert was raised last; null when none is open.</summary>
    public async Task<DateTimeOffset?> LastSeenAtAsync(TeamId teamId, string kind, string subject, CancellationToken cancellationToken) =>
        (await alerts.ListOpenAsync(teamId, cancellationToken)).FirstOrDefault(alert => alert.Kind == kind && alert.Subject == subject)?.LastSeenAt;

    /// <summary>The open alerts of a kind, of all teams.</summary>
    public Task<IReadOnlyList<Alert>> ListOpenAsync(string kind, CancellationToken cancellationToken) => alerts.ListOpenAsync(kind, cancellationToken);

    /// <summary>The cause is gone. Nothing happens when no such alert is open.</summary>
    public async Task ResolveAsync(TeamId teamId, string kind, string subject, CancellationToken cancellationToken)
    {
        if (await alerts.ResolveAsync(teamId, kind, subject, clock.GetUtcNow(), cancellationToken))
        {
            await TellScreensAsync(teamId, cancellationToken);
        }
    }

    private Task TellScreensAsync(TeamId teamId, CancellationToken cancellationToken) =>
        changes.NotifyAsync(new Change(ChangeTopic.Alerts, teamId.Value), cancellationToken);
}
