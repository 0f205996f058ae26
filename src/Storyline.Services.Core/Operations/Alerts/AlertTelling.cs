using Storyline.Data.Operations;
using Storyline.Data.Teams;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Operations;

namespace Storyline.Services.Core.Operations.Alerts;

/// <summary>Alerts come to people: each once to each of the team's admin chats, gathered into few messages.</summary>
/// <param name="messenger">Opened late: where no bot is set up there is none, and alerts are raised and resolved all the same.</param>
public sealed class AlertTelling(
    IAlertRepository alerts, IChatSettingsRepository chats, AlertDesk desk, Func<IChatMessenger> messenger, SingleRole role, TimeProvider clock)
{
    /// <summary>News that come while a team was told something just now wait, so that a burst is a few messages and not one each. What is urgent takes them along.</summary>
    public static readonly TimeSpan Gathered = TimeSpan.FromMinutes(5);

    /// <summary>Short: what a process was about to tell that died is waited for no longer than an urgent alert may take.</summary>
    private static readonly TimeSpan TellersLease = TimeSpan.FromSeconds(30);

    /// <summary>So many messages a chat gets in one round; what they do not show waits for the next one.</summary>
    private const int MostMessages = 3;

    /// <summary>
    /// Tells each admin chat what it has not been told: a message or a few, however many alerts, from whichever process comes first. What a chat
    /// cannot be told now, because Telegram wants it left alone or is away, it is told later, and no other chat hears it twice.
    /// After a process died between a message and its note, that chat may hear it once more: nothing is lost. Returns how many alerts were told.
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
            var isTime = team.Any(alert => alert.ToldAt is null && AlertKind.IsUrgent(alert.Kind))
                || await alerts.LastToldAtAsync(team.Key, cancellationToken) is not { } last || clock.GetUtcNow() - last >= Gathered;
            // What one chat has heard is not gathered any more for the others.
            var news = team.Where(alert => isTime || alert.ToldAt is not null).OrderByDescending(alert => AlertKind.IsUrgent(alert.Kind)).ToList();
            told += await TellAsync(team.Key, news, cancellationToken);
        }

        return told;
    }

    /// <summary>Returns how many of the news were told: those that the messages show, and no others.</summary>
    private async Task<int> TellAsync(TeamId teamId, IReadOnlyList<Alert> news, CancellationToken cancellationToken)
    {
        var admins = await chats.ListAsync(teamId, ChatPurpose.Admin, cancellationToken);
        var told = new HashSet<AlertId>();
        foreach (var alert in news.Where(alert => !admins.Any(chat => IsOwed(alert, chat))))
        {
            await desk.MarkToldAsync(alert, null, CancellationToken.None);
            told.Add(alert.Id);
        }

        foreach (var chat in admins)
        {
            var owed = news.Where(alert => IsOwed(alert, chat)).ToList();
            for (var message = 0; message < MostMessages && owed.Count > 0; message++)
            {
                var (words, shown) = AlertMessage.Compose(owed);
                if (!await IsSettledAsync(chat, words, cancellationToken))
                {
                    break;
                }

                // Also while this process stops: whoever goes on tells the others only.
                foreach (var alert in owed.Take(shown))
                {
                    await desk.MarkToldAsync(alert, chat, CancellationToken.None);
                    told.Add(alert.Id);
                }

                owed.RemoveRange(0, shown);
            }
        }

        return told.Count;
    }

    private static bool IsOwed(Alert alert, ChatSettings chat) => alert.ToldAt is null || alert.OwedTo.Contains(chat.Id.Value);

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
