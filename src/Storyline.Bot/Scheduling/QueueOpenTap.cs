using Storyline.Bot.Updates;
using Storyline.Services.Core.Publishing.Cards;

namespace Storyline.Bot.Scheduling;

/// <summary>Opens one post of the list, in the same message. When its card is gone from the chat, it comes again.</summary>
internal sealed class QueueOpenTap(PostPages posts, RecalledCards cards) : ITap
{
    public const string Word = "queue-open";

    public string Action => Word;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        await posts.ShowAsync(tap, place => posts.OpenAsync(tap, place, cancellationToken), cancellationToken) with
        {
            Then = token => cards.RecallAsync(PlanPlace.Parse(tap.Subject).Id, tap.By, token),
        };
}
