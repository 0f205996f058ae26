using Microsoft.Extensions.Options;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot.Updates;

/// <summary>
/// Has updates brought to the API, in whichever process that runs, which stores and announces them; and looks whether Telegram gets through.
/// </summary>
internal sealed class BroughtDelivery(IChatUpdateSource source, IOptions<TelegramOptions> options, TimeProvider clock) : IUpdateDelivery
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    /// <summary>Telegram remembers its last failure for ever: older ones are over.</summary>
    private static readonly TimeSpan FreshFailure = TimeSpan.FromMinutes(2);

    public Task BeginAsync(CancellationToken cancellationToken) =>
        source.DeliverToAsync(options.Value.WebhookAddress!, options.Value.WebhookSecret!, cancellationToken);

    public async Task TickAsync(UpdateTerm term)
    {
        var state = await source.GetDeliveryAsync(term.Accepting);
        if (state.Address != options.Value.WebhookAddress)
        {
            await BeginAsync(term.Accepting);
        }
        else if (state is { Waiting: > 0, FailedAt: { } failedAt } && clock.GetUtcNow() - failedAt < FreshFailure)
        {
            throw new IntegrationException(
                "telegram", FailureKind.Unavailable, $"Telegram cannot bring updates to {options.Value.WebhookAddress}: {state.Failure}. Is PUBLIC_URL reachable from outside, and does a process with the role api run?");
        }

        await Task.Delay(Round, clock, term.Accepting);
    }
}
