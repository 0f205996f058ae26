using Storyline.Data.Publishing;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;

namespace Storyline.Services.Core.Publishing.Proof;

/// <summary>Begins the search for the proof of a post, inside the unit of work that records it.</summary>
public sealed class StoryCheckOpening(IStoryCheckRepository checks, AccountConnections connections, InstagramFeature feature)
{
    /// <summary>Opens a search when Instagram is on in the chat and the post's account can be spoken for; otherwise nobody could look.</summary>
    public async Task OpenAsync(HistoryEntry entry, ChatSettings chat, CancellationToken cancellationToken)
    {
        if (feature.IsOn && chat.EnableInstagramApi && entry is { Status: HistoryStatus.Posted, InstagramAccountId: { } account }
            && await connections.OpenAsync(entry.TeamId, account, cancellationToken) is AccountReadiness.Ready)
        {
            await checks.AddAsync(
                new StoryCheck { HistoryEntryId = entry.Id, TeamId = entry.TeamId, InstagramAccountId = account, NextAt = entry.PostedAt }, cancellationToken);
        }
    }
}
