using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Notifications.Publishing;

/// <summary>What a card is made from.</summary>
/// <param name="Account">The Instagram account it goes to, or null when none is chosen.</param>
/// <param name="Tags">The picture's tags, as people wrote them.</param>
public sealed record CardFacts(
    QueueItem Item, MediaItem Media, ChatSettings Chat, PostingWindow Window, string? Account, IReadOnlyList<string> Tags);
