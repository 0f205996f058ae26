using Microsoft.Extensions.DependencyInjection;
using Storyline.Services.Core.Operations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot.Updates;

/// <summary>
/// Fetches updates: each batch is stored before the next question confirms it. The next number is not held on to when Telegram has nothing
/// more, because it may begin anew anywhere after a week of silence.
/// </summary>
internal sealed class PolledDelivery(IServiceScopeFactory scopes, IChatUpdateSource source, UpdateDesk desk) : IUpdateDelivery
{
    private static readonly TimeSpan LongPoll = TimeSpan.FromSeconds(30);
    private long offset;

    public Task BeginAsync(CancellationToken cancellationToken)
    {
        offset = 0;
        return source.EndDeliveryAsync(cancellationToken);
    }

    public async Task TickAsync(UpdateTerm term)
    {
        var updates = await source.ReceiveAsync(offset, LongPoll, term.Accepting);
        if (updates.Count == 0)
        {
            offset = 0;
            return;
        }

        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<UpdateInbox>().StoreAsync(updates, term.Accepting);
        }

        offset = updates[^1].UpdateId + 1;
        await desk.OfferAsync(updates, term);
    }
}
