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
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(1);

    public async Task HandleAsync(QueueItem claimed, MediaItem picture, ChatSettings chat, IntegrationException failure, CancellationToken cancellationToken)
    {
        var isInDoubt = failure.Kind is FailureKind.Unknown;
        var mayBeThere = isInDoubt && claimed.SendsInDoubt >= LostCards.MostInDoubt;
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
        var needsPerson = failure.Kind is FailureKind.Unauthorized or FailureKind.Forbidden or FailureKind.NotFound or FailureKind.Refused;
        if (needsPerson || claimed.RetryCount + 1 >= TellAfter)
        {
            await TellAsync(chat, $"Cards cannot be sent to {chat.Name}: {failure.Message} Storyline keeps trying.", cancellationToken);
        }
    }

    /// <summary>A card has come: whatever kept the chat's cards back is over.</summary>
    public Task EndAsync(ChatSettings chat, CancellationToken cancellationToken) =>
        alerts.ResolveAsync(chat.TeamId, AlertKind.CardNotSent, chat.Id.ToString(), cancellationToken);

    // Put out of a chat, the bot is not taken in again within seconds.
    private static TimeSpan Wait(int tries, IntegrationException failure)
    {
        var wait = failure.Kind is FailureKind.Forbidden ? LongestWait : TimeSpan.FromSeconds(2 * Math.Pow(2, tries));
        var own = wait < LongestWait ? wait : LongestWait;
        var asked = failure.RetryAfter ?? TimeSpan.Zero;
        return asked > LongestSilence ? LongestSilence : asked > own ? asked : own;
    }

    private static bool IsOfChat(IntegrationException failure) =>
        failure.Kind is FailureKind.Forbidden or FailureKind.NotFound or FailureKind.Unauthorized or FailureKind.RateLimited or FailureKind.Unavailable;

    private Task TellAsync(ChatSettings chat, string message, CancellationToken cancellationToken) =>
        alerts.RaiseAsync(chat.TeamId, AlertKind.CardNotSent, chat.Id.ToString(), message, cancellationToken);
}
