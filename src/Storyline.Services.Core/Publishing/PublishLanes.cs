using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Data.Publishing;
using Storyline.Models.Publishing;

namespace Storyline.Services.Core.Publishing;

/// <summary>
/// The publications that this process works on, each in a scope of its own. Each stage has room of its own: posts that wait for their account's turn must not
/// take the place of the one that has it, whose call has to be settled first. And no account takes all places of a stage from the others.
/// </summary>
public sealed partial class PublishLanes(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PublishLanes> logger)
{
    /// <summary>What a dead process left is taken over when this is over.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(8);

    /// <summary>Longer than the uploads of a carousel over a slow line: who is taken over in the midst of one begins it anew.</summary>
    private static readonly TimeSpan LongestUploading = TimeSpan.FromHours(1);

    /// <summary>
    /// Longer than a post that goes out takes, with the others of its account that may be before it. Who waited so long for the account's turn makes no call any
    /// more: that is behind the fence. A call that was made just before may still be on its way; whoever takes over reads the container first, as after any
    /// call that was not answered.
    /// </summary>
    private static readonly TimeSpan LongestDeparture = TimeSpan.FromMinutes(10);
    private readonly LeasedLanes<Publication> preparations = new(LeaseTime, LongestUploading, RenewAsync, scopes, clock, logger);
    private readonly LeasedLanes<Publication> departures = new(LeaseTime, LongestDeparture, RenewAsync, scopes, clock, logger);
    private readonly LeasedLanes<Publication> settlements = new(LeaseTime, LongestDeparture, RenewAsync, scopes, clock, logger);

    /// <summary>Whether one has been worked on for so long that it will not come back.</summary>
    public bool IsStuck => preparations.IsStuck || departures.IsStuck || settlements.IsStuck;

    /// <summary>Whether nothing is worked on.</summary>
    public bool IsIdle => preparations.Count + departures.Count + settlements.Count == 0;

    /// <summary>Completes when all that is worked on now has come to its end. Never fails.</summary>
    public Task WhenDone => Task.WhenAll(preparations.WhenDone, departures.WhenDone, settlements.WhenDone);

    /// <summary>How many more may be taken on. Those that depart mostly wait for their moment.</summary>
    public int Room(PublicationStage stage) => stage switch
    {
        PublicationStage.Preparing => 32 - preparations.Count,
        PublicationStage.Departing => 256 - departures.Count,
        PublicationStage.Settling => 64 - settlements.Count,
    };

    /// <summary>
    /// Of one account at most so many are worked on at a time. Those that depart go one after the other anyway: the next few make their readings
    /// meanwhile, and all further ones would only wait.
    /// </summary>
    public static int PerAccount(PublicationStage stage) => stage switch
    {
        PublicationStage.Preparing => 8,
        PublicationStage.Departing => 4,
        PublicationStage.Settling => 16,
    };

    /// <summary>Begins to work on claimed publications, and does not wait for them.</summary>
    /// <param name="ended">Called after each.</param>
    /// <param name="stopping">Ends waiting; what is on its way is brought to its end.</param>
    public void Start(IReadOnlyList<Publication> claimed, PublicationStage stage, Action ended, CancellationToken stopping)
    {
        foreach (var publication in claimed)
        {
            Of(stage).Start(publication, () => RunAsync(publication, stopping), ended);
        }
    }

    private LeasedLanes<Publication> Of(PublicationStage stage) => stage switch
    {
        PublicationStage.Preparing => preparations,
        PublicationStage.Departing => departures,
        PublicationStage.Settling => settlements,
    };

    private async Task RunAsync(Publication publication, CancellationToken stopping)
    {
        // Side by side from the first step on: while there is room, a post whose moment has come waits for no other account's.
        await Task.Yield();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PublicationWork>().RunAsync(publication, stopping);
        }
        catch (Exception failure)
        {
            LogFailed(failure, publication.Id);
            await GoOnAfterAsync(publication);
        }
    }

    /// <summary>A fault of ours: it counts as a failed try, so that it does not come again for ever unnoticed.</summary>
    private async Task GoOnAfterAsync(Publication publication)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PublicationTrouble>().AfterFaultAsync(publication, CancellationToken.None);
        }
        catch (Exception failure)
        {
            LogLeft(failure, publication.Id);
        }
    }

    private static Task RenewAsync(IServiceProvider services, IReadOnlyCollection<Publication> claimed, DateTimeOffset until) =>
        services.GetRequiredService<IPublicationRepository>().RenewAsync(claimed, until, CancellationToken.None);

    [LoggerMessage(LogLevel.Error, "Publication {Publication} could not be brought further; that counts as a failed try")]
    private partial void LogFailed(Exception failure, PublicationId publication);

    [LoggerMessage(LogLevel.Error, "Publication {Publication} is taken up again when its lease ends")]
    private partial void LogLeft(Exception failure, PublicationId publication);
}
