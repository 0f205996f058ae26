using Storyline.Data.Scheduling;
using Storyline.Models;
using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

/// <summary>Automatic publishes: each step is one write that only the worker of the present lease can make.</summary>
public interface IPublicationRepository
{
    /// <summary>Begins one. A planned post has at most one that is open: the database refuses a second.</summary>
    Task AddAsync(Publication publication, CancellationToken cancellationToken);

    Task<Publication?> FindAsync(TeamId teamId, PublicationId id, CancellationToken cancellationToken);

    /// <summary>The newest of a planned post, or null when it never had any.</summary>
    Task<Publication?> FindByQueueItemAsync(TeamId teamId, QueueItemId queueItemId, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<Page<Publication>> ListAsync(TeamId teamId, PublicationFilter filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>
    /// Takes, in one statement, publications that have something to do now and that nobody works on; each claim raises the fence. Each stage is
    /// taken by itself, so that much of one never holds up another; and each account has its turn: the first of every account come before the second of any, and what
    /// nobody was asked about before what somebody was.
    /// </summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="perAccount">Of one account at most so many, those included that others work on.</param>
    Task<IReadOnlyList<Publication>> ClaimAsync(
        PublicationStage stage, DateTimeOffset now, Lease lease, int limit, int perAccount, CancellationToken cancellationToken);

    /// <summary>When the next has something to do, or null. One that somebody works on has its turn when that lease ends.</summary>
    Task<DateTimeOffset?> NextStepAtAsync(CancellationToken cancellationToken);

    /// <summary>Keeps what is being worked on; what was lost meanwhile stays lost.</summary>
    Task RenewAsync(IReadOnlyCollection<Publication> claimed, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Gives it back for whoever claims next, as it was saved.</summary>
    Task ReleaseAsync(Publication claimed, CancellationToken cancellationToken);

    /// <summary>Writes everything but the lease and what its card shows. False when it is no longer at the step <paramref name="from"/>, or no longer this worker's.</summary>
    Task<bool> SaveAsync(Publication claimed, PublicationStep from, CancellationToken cancellationToken);

    /// <summary>
    /// Inside the unit of work of an intent: keeps other intents for the account out until it ends. False when one is in flight, which has to be over first.
    /// </summary>
    Task<bool> ReserveAccountAsync(InstagramAccountId account, PublicationId except, CancellationToken cancellationToken);

    /// <summary>Ends a planned post's open publication before its intent. The one that was cancelled; null when there is none.</summary>
    Task<Publication?> CancelAsync(TeamId teamId, QueueItemId queueItemId, string outcome, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Has an unconfirmed one looked at now, by whoever claims it. False when it is not unconfirmed (any more).</summary>
    Task<bool> HurryAsync(TeamId teamId, PublicationId id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Takes one, whoever works on it, so that a person's answer is written and no worker's. Null when it is not at that step (any more).</summary>
    Task<Publication?> SeizeAsync(TeamId teamId, PublicationId id, PublicationStep at, Lease lease, CancellationToken cancellationToken);

    /// <summary>Where a finished post can be seen.</summary>
    Task SetPermalinkAsync(PublicationId id, string permalink, CancellationToken cancellationToken);
}
