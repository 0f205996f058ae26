using System.Threading.Channels;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot.Tests.Updates;

/// <summary>A Telegram whose deliveries a test writes: it hands out what is not confirmed, and notes what it was asked.</summary>
internal sealed class ScriptedUpdates : IChatUpdateSource
{
    private readonly Lock gate = new();
    private readonly List<ChatUpdate> open = [];
    private readonly Channel<bool> news = Channel.CreateUnbounded<bool>();
    private readonly Queue<IntegrationException> troubles = new();

    /// <summary>The highest offset that was asked for: everything below it is confirmed.</summary>
    public long Confirmed { get; private set; }

    public static ChatPerson Ana { get; } = new(1001, "ana", "Ana", null, IsBot: false);

    public void Deliver(params IEnumerable<ChatUpdate> updates)
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

    public static ChatUpdate.Text Says(long updateId, long chatId, string text) => new(updateId, chatId, "Shop", (int)updateId, Ana, text);

    public async Task<IReadOnlyList<ChatUpdate>> ReceiveAsync(long offset, TimeSpan wait, CancellationToken cancellationToken)
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

    private List<ChatUpdate> Look()
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
            Confirmed = Math.Max(Confirmed, offset);
            open.RemoveAll(update => update.UpdateId < offset);
        }
    }
}
