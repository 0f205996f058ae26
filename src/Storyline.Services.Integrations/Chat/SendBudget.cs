using Microsoft.Extensions.Options;

namespace Storyline.Services.Integrations.Chat;

/// <summary>
/// The pace that Telegram allows a bot: one message a second in a chat with bursts of three, 20 a minute in a group, 30 a second in all
/// (contracts: Bot FAQ). Shared by everything that sends in this process; whoever comes first goes first. Edits count in the chat's
/// second and in the whole, but not in a group's minute. Telegram promises no exact numbers: its retry_after closes a chat on top.
/// </summary>
internal sealed class SendBudget(TimeProvider clock, IOptions<TelegramOptions> options)
{
    private const int ChatsToRemember = 1000;
    private readonly Lock gate = new();
    private readonly SlidingWindow overall = new(30, TimeSpan.FromSeconds(1));
    private readonly Dictionary<long, ChatPace> chats = [];

    /// <summary>Comes back when a message may be sent, or changed, in this chat.</summary>
    public async Task WaitAsync(long chatId, bool isEdit, CancellationToken cancellationToken)
    {
        do
        {
            await UntilAsync(Reserve(now => TurnIn(chatId, now, isEdit)), cancellationToken);
        }
        while (IsClosed(chatId));

        if (options.Value.KeepPace)
        {
            await UntilAsync(Reserve(overall.Reserve), cancellationToken);
        }
    }

    /// <summary>Telegram asked for silence in this chat: whoever waits already takes a new turn after it.</summary>
    public void Close(long chatId, TimeSpan retryAfter)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            PaceOf(chatId, now).CloseUntil(now + retryAfter);
        }
    }

    private bool IsClosed(long chatId)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            return PaceOf(chatId, now).ClosedUntil > now;
        }
    }

    private DateTimeOffset Reserve(Func<DateTimeOffset, DateTimeOffset> turnFrom)
    {
        lock (gate)
        {
            return turnFrom(clock.GetUtcNow());
        }
    }

    private Task UntilAsync(DateTimeOffset turn, CancellationToken cancellationToken)
    {
        var wait = turn - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancellationToken) : Task.CompletedTask;
    }

    private DateTimeOffset TurnIn(long chatId, DateTimeOffset now, bool isEdit)
    {
        var pace = PaceOf(chatId, now);
        return options.Value.KeepPace ? pace.Reserve(now, isEdit) : pace.ClosedUntil;
    }

    private ChatPace PaceOf(long chatId, DateTimeOffset now)
    {
        if (chats.TryGetValue(chatId, out var pace))
        {
            return pace;
        }

        if (chats.Count >= ChatsToRemember)
        {
            foreach (var idle in chats.Where(chat => chat.Value.IsIdle(now)).Select(chat => chat.Key).ToArray())
            {
                chats.Remove(idle);
            }
        }

        return chats[chatId] = new ChatPace(chatId < 0);
    }
}
