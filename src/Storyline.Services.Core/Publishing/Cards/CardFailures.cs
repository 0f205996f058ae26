using Storyline.Data;
using Storyline.Data.Publishing;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>
/// What happens when a card could not be sent: it is tried again, later and later; after the last try the record says that it failed. When
/// the trouble is the chat's and not the card's, the chat's other cards wait as well: one try shows whether it is over. What was missed is not among
/// them: whatever the trouble, the catch-up decides about that.
/// </summary>
public sealed class CardFailures(IDispatchQueueRepository queue, LostCards lost, AlertDesk alerts, IUnitOfWork work, TimeProvider clock)
{
    private const int MostTries = 12;
    private const int TellAfter = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(1);

    public async Task HandleAsync(QueueItem claimed, MediaItem picture, ChatSettings chat, IntegrationException failure, CancellationToken cancellationToken)
    {
        if (failure.Kind is FailureKind.NotReady)
        {
            await HoldBackAsync(claimed, chat, failure.Message, cancellationToken);
            return;
        }

        var isInDoubt = failure.Kind is FailureKind.Unknown;
        var mayBeThere = isInDoubt && claimed.SendsInDoubt + 1 >= LostCards.MostInDoubt;
        if (mayBeThere || claimed.RetryCount + 1 >= MostTries)
        {
            var reason = mayBeThere ? LostCards.InDoubt(failure.Message) : $"The card could not be sent: {failure.Message}";
            await lost.GiveUpAsync(claimed, picture, chat, reason, cancellationToken);
            return;
        }

        var now = clock.GetUtcNow();
        var next = now + Wait(claimed.RetryCount, failure);
        await work.ExecuteAsync(
            async token =>
            {
                await queue.RetryLaterAsync(claimed, next, failure.Message.CutTo(1000), isInDoubt, token);
                if (IsOfChat(failure))
                {
                    await queue.RestAsync(chat.Id, now - Lateness.Grace, next, token);
                }
            },
            cancellationToken);
        await TellAsync(claimed, chat, failure, cancellationToken);
    }

    /// <summary>
    /// The card could not be made ready, and nothing was sent: the post waits as for a folder that is away, and counts as missed when it has waited too long.
    /// What a person sends ahead is never missed.
    /// </summary>
    /// <param name="why">A sentence that says what kept it, and what to do.</param>
    public async Task HoldBackAsync(QueueItem claimed, ChatSettings chat, string why, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? next = claimed.IsForced || claimed.ScheduledFor >= now - Lateness.Grace ? now + Pause : null;
        var message = $"A card for {chat.Name} could not be made ready: {why} The post waits for {Lateness.Grace.TotalMinutes:0} minutes, and counts as missed after that.";
        if (await queue.PostponeAsync(claimed, next, message, cancellationToken))
        {
            await RaiseAsync(chat, message, cancellationToken);
        }
    }

    /// <summary>The same for what did not come back within its limit: a disk may hang.</summary>
    public Task HoldBackAsync(QueueItem claimed, ChatSettings chat, TimeSpan limit, CancellationToken cancellationToken)
    {
        var within = limit < Pause ? $"{limit.TotalSeconds:0} seconds" : $"{limit.TotalMinutes:0} minutes";
        return HoldBackAsync(
            claimed, chat, $"within {within} the disk with the pictures, or the database, did not answer; look whether the files in MEDIA_DIR can be read.", cancellationToken);
    }

    /// <summary>Tells admins of a card that could not be sent: at once when that needs a person, else when it goes on.</summary>
    public Task TellAsync(QueueItem item, ChatSettings chat, IntegrationException failure, CancellationToken cancellationToken)
    {
        var needsPerson = failure.Kind is FailureKind.Unauthorized or FailureKind.Forbidden or FailureKind.NotFound or FailureKind.Refused or FailureKind.NotReady;
        return needsPerson || item.RetryCount + 1 >= TellAfter
            ? RaiseAsync(chat, $"Cards cannot be sent to {chat.Name}: {failure.Message.TrimEnd('.')}. Storyline keeps trying.", cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>A card has come: whatever kept the chat's cards back is over.</summary>
    public Task EndAsync(ChatSettings chat, CancellationToken cancellationToken) =>
        alerts.ResolveAsync(chat.TeamId, AlertKind.CardNotSent, chat.Id.ToString(), cancellationToken);

    /// <summary>Until the next try, after so many before this one. Put out of a chat, the bot is not taken in again within seconds.</summary>
    public static TimeSpan Wait(int tries, IntegrationException failure)
    {
        var own = failure.Kind is FailureKind.Forbidden ? LongestWait : TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, 2 * Math.Pow(2, tries)));
        var asked = failure.RetryAfter ?? TimeSpan.Zero;
        return asked > LongestSilence ? LongestSilence : asked > own ? asked : own;
    }

    /// <summary>Whether the chat's other cards would fare no better. Then it is certain that nothing came.</summary>
    internal static bool IsOfChat(IntegrationException failure) =>
        failure.Kind is FailureKind.Forbidden or FailureKind.NotFound or FailureKind.Unauthorized or FailureKind.RateLimited or FailureKind.Unavailable;

    private Task RaiseAsync(ChatSettings chat, string message, CancellationToken cancellationToken) =>
        alerts.RaiseAsync(chat.TeamId, AlertKind.CardNotSent, chat.Id.ToString(), message, cancellationToken);
}
