using Storyline.Data.Operations;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Operations;

namespace Storyline.Services.Core.Operations.Alerts;

/// <summary>Failures that need a person: stored, raised once, told once to the team's admin chats, resolved when the cause is gone.</summary>
/// <param name="messenger">Opened late: where no bot is set up there is none, and alerts are raised and resolved all the same.</param>
public sealed class AlertDesk(
    IAlertRepository alerts, IChatSettingsRepository chats, Func<IChatMessenger> messenger, IChangeNotifier changes, SingleRole role, TimeProvider clock)
{
    /// <summary>News that come while a team was told something just now wait, so that a burst is a few messages and not one each. What is urgent takes them along.</summary>
    public static readonly TimeSpan Gathered = TimeSpan.FromMinutes(5);

    /// <summary>Short: what a process was about to tell that died is waited for no longer than an urgent alert may take.</summary>
    private static readonly TimeSpan TellersLease = TimeSpan.FromSeconds(30);

    /// <summary>So many messages a team gets in one round; what they do not show waits for the next one.</summary>
    private const int MostMessages = 3;

    /// <summary>Opens the alert, or counts another sighting of the open one.</summary>
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
            cancellationToken);
        if (isNew)
        {
            await changes.NotifyAsync(new Change(ChangeTopic.Alerts, teamId.Value), cancellationToken);
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
            await changes.NotifyAsync(new Change(ChangeTopic.Alerts, teamId.Value), cancellationToken);
        }
    }

    /// <summary>
    /// Tells the admin chats what they have not been told: a message or a few for each team, however many alerts, from whichever process comes first.
    /// Returns how many alerts were told.
    /// </summary>
    public async Task<int> TellAsync(CancellationToken cancellationToken)
    {
        var told = 0;
        if ((await alerts.ListUntoldAsync(cancellationToken)).Count > 0)
        {
            await role.TryAsync("alerts", TellersLease, async token => told = await TellAllAsync(token), cancellationToken);
        }

        return told;
    }

    private async Task<int> TellAllAsync(CancellationToken cancellationToken)
    {
        var told = 0;
        foreach (var team in (await alerts.ListUntoldAsync(cancellationToken)).Where(alert => alert.TeamId is not null).GroupBy(alert => alert.TeamId!.Value))
        {
            if (!team.Any(alert => AlertKind.IsUrgent(alert.Kind))
                && await alerts.LastToldAtAsync(team.Key, cancellationToken) is { } last && clock.GetUtcNow() - last < Gathered)
            {
                continue;
            }

            told += await TellAsync(team.Key, [.. team.OrderByDescending(alert => AlertKind.IsUrgent(alert.Kind))], cancellationToken);
        }

        return told;
    }

    /// <summary>Returns how many of the news were told: those that the messages show, and no others.</summary>
    private async Task<int> TellAsync(TeamId teamId, IReadOnlyList<Alert> news, CancellationToken cancellationToken)
    {
        var admins = await chats.ListAsync(teamId, ChatPurpose.Admin, cancellationToken);
        var told = 0;
        for (var message = 0; message < MostMessages && told < news.Count; message++)
        {
            var (words, shown) = AlertMessage.Compose([.. news.Skip(told)]);
            var outcomes = new List<bool>();
            foreach (var chat in admins)
            {
                outcomes.Add(await IsSettledAsync(chat, words, cancellationToken));
            }

            if (outcomes.Count > 0 && !outcomes.Contains(true))
            {
                break;
            }

            foreach (var alert in news.Skip(told).Take(shown))
            {
                await alerts.MarkToldAsync(alert.Id, clock.GetUtcNow(), cancellationToken);
                if (outcomes.Count > 0 && AlertKind.IsNews(alert.Kind))
                {
                    await ResolveAsync(teamId, alert.Kind, alert.Subject, cancellationToken);
                }
            }

            told += shown;
        }

        return told;
    }

    /// <summary>True when this chat was told, may have been told, or never can be; the dashboard and /status show the alert in any case.</summary>
    private async Task<bool> IsSettledAsync(ChatSettings chat, RichText words, CancellationToken cancellationToken)
    {
        try
        {
            await messenger().SendTextAsync(chat.TelegramChatId, words, null, cancellationToken);
            return true;
        }
        catch (IntegrationException failure)
        {
            return !failure.AffectsEveryCall;
        }
    }
}
