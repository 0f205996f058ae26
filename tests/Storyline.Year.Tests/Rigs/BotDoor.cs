using Microsoft.Extensions.DependencyInjection;
using Storyline.Bot.Updates;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Year.Tests.Rigs;

/// <summary>The only place that knows how the bot works inside: it hears what people did, one update after the other, and says its answers.</summary>
internal sealed class BotDoor(IServiceProvider services)
{
    private const int Tries = 6;
    private long offset;

    /// <summary>What the receiver does first.</summary>
    public async Task IntroduceAsync(CancellationToken cancellationToken)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                await services.GetRequiredService<Introduction>().MakeAsync(cancellationToken);
                return;
            }
            catch (IntegrationException) when (left > 0)
            {
                // The receiver tries again as well.
            }
        }
    }

    /// <summary>Handles everything that Telegram has for the bot, and confirms it.</summary>
    public async Task HearAsync(CancellationToken cancellationToken)
    {
        var speaking = services.GetRequiredService<Lanes<long>>();
        try
        {
            while (await ReceiveAsync(cancellationToken) is { Count: > 0 } updates)
            {
                foreach (var update in updates)
                {
                    await services.GetRequiredService<UpdateHandler>().HandleAsync(update, cancellationToken);
                    await speaking.WhenDone;
                    offset = update.UpdateId + 1;
                }
            }
        }
        finally
        {
            await speaking.WhenDone;
        }
    }

    private async Task<IReadOnlyList<ChatUpdate>> ReceiveAsync(CancellationToken cancellationToken)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return await services.GetRequiredService<IChatUpdateSource>().ReceiveAsync(offset, TimeSpan.Zero, cancellationToken);
            }
            catch (IntegrationException) when (left > 0)
            {
                // The receiver polls again as well.
            }
        }
    }
}
