using Storyline.Data.Operations;
using Storyline.Data.Teams;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Operations;

namespace Storyline.Services.Core.Operations;

/// <summary>Failures that need a person: stored, raised once, told once to the team's admin chats, resolved when the cause is gone.</summary>
public sealed class AlertDesk(
    IAlertRepository alerts, IChatSettingsRepository chats, IChatMessenger messenger, IChangeNotifier changes, TimeProvider clock)
{
    /// <summary>Opens the alert, or counts another sighting of the open one.</summary>
    public async Task RaiseAsync(TeamId teamId, string kind, string subject, string message, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isNew = await alerts.RaiseAsync(
            new Alert
            {
                Id = AlertId.New(now),
                TeamId = teamId,
                Kind = kind,
                Subject = subject,
                Message = message[..Math.Min(message.Length, 1000)],
                FirstSeenAt = now,
                LastSeenAt = now,
            },
            cancellationToken);
        if (isNew)
        {
            await changes.NotifyAsync(new Change(ChangeTopic.Alerts, teamId.Value), cancellationToken);
        }
    }

    /// <summary>Whether such an alert is open.</summary>
    public async Task<bool> IsOpenAsync(TeamId teamId, string kind, string subject, CancellationToken cancellationToken) =>
        (await alerts.ListOpenAsync(teamId, cancellationToken)).Any(alert => alert.Kind == kind && alert.Subject == subject);

    /// <summary>The cause is gone. Nothing happens when no such alert is open.</summary>
    public async Task ResolveAsync(TeamId teamId, string kind, string subject, CancellationToken cancellationToken)
    {
        if (await alerts.ResolveAsync(teamId, kind, subject, clock.GetUtcNow(), cancellationToken))
        {
            await changes.NotifyAsync(new Change(ChangeTopic.Alerts, teamId.Value), cancellationToken);
        }
    }

    /// <summary>Tells the admin chats what they have not been told: one message a team, however many alerts. Returns how many were told.</summary>
    public async Task<int> TellAsync(CancellationToken cancellationToken)
    {
        var told = 0;
        foreach (var team in (await alerts.ListUntoldAsync(cancellationToken)).Where(alert => alert.TeamId is not null).GroupBy(alert => alert.TeamId!.Value))
        {
            if (await TellAsync(team.Key, [.. team], cancellationToken))
            {
                told += team.Count();
            }
        }

        return told;
    }

    private async Task<bool> TellAsync(TeamId teamId, IReadOnlyList<Alert> news, CancellationToken cancellationToken)
    {
        var admins = await chats.ListAsync(teamId, ChatPurpose.Admin, cancellationToken);
        try
        {
            foreach (var chat in admins)
            {
                await messenger.SendTextAsync(chat.TelegramChatId, AlertMessage.Compose(news), null, cancellationToken);
            }
        }
        catch (IntegrationException exception) when (exception.Kind is not FailureKind.Unknown)
        {
            return false;
        }

        foreach (var alert in news)
        {
            await alerts.MarkToldAsync(alert.Id, clock.GetUtcNow(), cancellationToken);
        }

        return true;
    }
}
