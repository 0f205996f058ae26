using Storyline.Data.Scheduling;
using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

/// <summary>What chats have been shown of automatic publishes, and what they are still to be shown.</summary>
public interface IPublicationCardRepository
{
    /// <summary>Those whose card in a chat shows another step, longest first; not those whose card is still to be sent.</summary>
    Task<IReadOnlyList<Publication>> ListToShowAsync(int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Takes, in one statement, those that are out since before then, of which no chat has been told and which nobody tells just now, longest first; each claim
    /// raises the fence.
    /// </summary>
    Task<IReadOnlyList<Publication>> ClaimUntoldAsync(DateTimeOffset before, DateTimeOffset now, Lease lease, int limit, CancellationToken cancellationToken);

    /// <summary>Its card shows it as it was read, or never will. When it has got further meanwhile, or the team is asked by now, the card has to be drawn anew.</summary>
    Task MarkShownAsync(Publication shown, CancellationToken cancellationToken);

    /// <summary>Its card has to be drawn anew, though its step is the same.</summary>
    Task DrawAnewAsync(PublicationId id, CancellationToken cancellationToken);
}
