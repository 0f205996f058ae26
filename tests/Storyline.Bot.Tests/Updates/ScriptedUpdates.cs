using System.Text.Json;
using System.Threading.Channels;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot.Tests.Updates;

/// <summary>A Telegram whose deliveries a test writes: it hands out what is not confirmed, and notes what it was asked.</summary>
internal sealed class ScriptedUpdates : IChatUpdateSource
{
    private readonly Lock gate = new();
    private readonly List<RawUpdate> open = [];
    private readonly Channel<bool> news = Channel.CreateUnbounded<bool>();
    private readonly Queue<IntegrationException> troubles = new();
    private volatile bool isSilent;

    /// <summary>The highest offset that was asked for: everything below it is confirmed.</summary>
    public long Confirmed { get; private set; }

    /// <summary>Every offset that was asked for, in order.</summary>
    public List<long> Asked { get; } = [];

    public void Deliver(params IEnumerable<RawUpdate> updates)
    {
        lock (gate)
        {
            open.AddRange(updates);
        }

        news.Writer.TryWrite(true);
    }

    public void Fail(IntegrationException trouble)
    {
        lock (gate)
        {
            troubles.Enqueue(trouble);
        }

        news.Writer.TryWrite(true);
    }

    /// <summary>The question that waits is answered: there is nothing.</summary>
    public void FallSilent()
    {
        isSilent = true;
        news.Writer.TryWrite(true);
    }

    /// <summary>Ana writes, with Telegram's words for it.</summary>
    public static RawUpdate Says(long updateId, long chatId, string text) => new(
        updateId,
        JsonSerializer.Serialize(new
        {
            update_id = updateId,
            message = new
            {
                message_id = updateId,
                date = 1_795_420_800,
                chat = new { id = chatId, type = chatId < 0 ? "supergroup" : "private", title = "Shop" },
                from = new { id = 1001, is_bot = false, first_name = "Ana", username = "ana" },
                text,
            },
        }));

    /// <summary>Ana presses a button.</summary>
    public static RawUpdate Taps(long updateId, long chatId, string data) => new(
        updateId,
        JsonSerializer.Serialize(new
        {
            update_id = updateId,
            callback_query = new
            {
                id = $"tap-{updateId}",
                from = new { id = 1001, is_bot = false, first_name = "Ana", username = "ana" },
                chat_instance = "1",
                message = new { message_id = 3, date = 1_795_420_800, chat = new { id = chatId, type = "supergroup", title = "Shop" } },
                data,
            },
        }));

    public async Task<IReadOnlyList<RawUpdate>> ReceiveAsync(long offset, TimeSpan wait, CancellationToken cancellationToken)
    {
        Confirm(offset);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(wait);
        while (true)
        {
            if (Look() is { Count: > 0 } found)
            {
                return found;
            }

            if (isSilent)
            {
                isSilent = false;
                return [];
            }

            try
            {
                await news.Reader.ReadAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return [];
            }
        }
    }

    public Task DeliverToAsync(Uri address, string secret, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task EndDeliveryAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<DeliveryState> GetDeliveryAsync(CancellationToken cancellationToken) => Task.FromResult(new DeliveryState(null, 0, null, null));

    private List<RawUpdate> Look()
    {
        lock (gate)
        {
            return troubles.TryDequeue(out var trouble) ? throw trouble : [.. open];
        }
    }

    private void Confirm(long offset)
    {
        lock (gate)
        {
            Asked.Add(offset);
            Confirmed = Math.Max(Confirmed, offset);
            open.RemoveAll(update => update.UpdateId < offset);
        }
    }
}
