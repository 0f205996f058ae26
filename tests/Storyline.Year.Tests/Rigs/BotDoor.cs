using Microsoft.Extensions.DependencyInjection;
using Storyline.Bot.Updates;
using Storyline.Services.Core.Operations;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Year.Tests.Rigs;

/// <summary>The only place that knows how the bot works inside: it hears what people did until there is nothing more, and says its answers.</summary>
internal sealed class BotDoor(IServiceProvider services)
{
    private const int Tries = 6;
    private readonly UpdateDesk desk = services.GetRequiredService<UpdateDesk>();
    private readonly Lanes<long> speaking = services.GetRequiredService<Lanes<long>>();
    private long offset;
    private bool hasBegun;

    /// <summary>What the receiver does first.</summary>
    public async Task IntroduceAsync(CancellationToken cancellationToken)
    {
        await PatientlyAsync(async () =>
        {
            await services.GetRequiredService<Introduction>().MakeAsync(cancellationToken);
            await services.GetRequiredService<IUpdateDelivery>().BeginAsync(cancellationToken);
            return true;
        });
    }

    /// <summary>Handles what an earlier process left, and everything that Telegram has for the bot.</summary>
    public async Task HearAsync(CancellationToken cancellationToken)
    {
        var term = new UpdateTerm(cancellationToken, cancellationToken);
        if (!hasBegun)
        {
            await HandleAsync(term);
            hasBegun = true;
        }

        while (await FetchAsync(cancellationToken) is { Count: > 0 } updates)
        {
            await using (var scope = services.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<UpdateInbox>().StoreAsync(updates, cancellationToken);
            }

            offset = updates[^1].UpdateId + 1;
            await HandleAsync(term);
        }
    }

    private async Task HandleAsync(UpdateTerm term)
    {
        try
        {
            await desk.RefillAsync(term);
        }
        finally
        {
            await desk.WhenDone;
            await speaking.WhenDone;
        }
    }

    private Task<IReadOnlyList<RawUpdate>> FetchAsync(CancellationToken cancellationToken) =>
        PatientlyAsync(() => services.GetRequiredService<IChatUpdateSource>().ReceiveAsync(offset, TimeSpan.Zero, cancellationToken));

    /// <summary>The receiver tries again as well.</summary>
    private static async Task<T> PatientlyAsync<T>(Func<Task<T>> call)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return await call();
            }
            catch (IntegrationException) when (left > 0)
            {
                // Telegram has one of its moods.
            }
        }
    }
}
