using Storyline.Data.Accounts;
using Storyline.Data.Publishing;
using Storyline.Data.Teams;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Services.Core.Publishing.Decisions;

/// <summary>How planned posts ended, as the line that their cards show.</summary>
public sealed class PostOutcomes(
    IHistoryRepository history, IChatSettingsRepository chats, IMemberRepository members, IInstagramAccountRepository accounts)
{
    private const string Itself = "Storyline";
    private const string Nobody = "the dashboard or the command line";

    /// <summary>Who did what and when, or null when nothing is recorded for it.</summary>
    public async Task<string?> FindAsync(TeamId teamId, QueueItemId id, CancellationToken cancellationToken)
    {
        if (await history.FindByQueueItemAsync(teamId, id, cancellationToken) is not { } entry)
        {
            return null;
        }

        var chat = (await chats.FindAsync(teamId, entry.ChatSettingsId, cancellationToken))!;
        return await LineAsync(entry, Who(entry, await members.NamesAsync(teamId, cancellationToken)), chat, cancellationToken);
    }

    /// <summary>The line for an entry that <paramref name="by"/> made.</summary>
    public async Task<string> LineAsync(HistoryEntry entry, string by, ChatSettings chat, CancellationToken cancellationToken)
    {
        var account = entry.InstagramAccountId is { } id ? await accounts.FindAsync(entry.TeamId, id, cancellationToken) : null;
        return CollapsedCard.Line(entry, by, PostingWindow.Of(chat), account?.Username);
    }

    private static string Who(HistoryEntry entry, IReadOnlyDictionary<UserId, string> names) => entry switch
    {
        { Method: PostingMethod.InstagramApi } => Itself,
        { UserId: { } user } => names.GetValueOrDefault(user, Itself),
        // What Storyline lets go or gives up by itself has a reason; a person without a name was on the dashboard or the command line.
        { Error: null } => Nobody,
        _ => Itself,
    };
}
