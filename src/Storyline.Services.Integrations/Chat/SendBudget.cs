using Microsoft.Extensions.Options;

namespace Storyline.Services.Integrations.Chat;

/// <summary>
/// The pace that Telegram allows a bot: one message a second in a chat with bursts of three, 20 a minute in a group, 30 a second in all
/// (contracts: Bot FAQ). Shared by everything that sends in this process. Within a chat whoever comes first goes first; between chats
/// words go before pictures, so that a thousand cards do not keep a person waiting. Edits count in the chat's second and in the whole, but
/// not in a group's minute. Telegram promises no exact numbers: its retry_after closes a chat on top.
/// </summary>
internal sealed class SendBudget(TimeProvider clock, IOptions<TelegramOptions> options)
{
    /// <summary>A silence that lasts longer is waited for by nobody: the caller hears of it, goes on with other chats, and comes again.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    private const int ChatsToRemember = 1000;

    /// <summary>
    /// 29 a second, spread evenly: what is sent in one breath may arrive in half of one, and would be refused. No second holds more than 30.
    /// </summary>
    private readonly Turnstile overall = new(3, TimeSpan.FromMilliseconds(103), clock);
    private readonly Lock gate = new();
    private readonly Dictionary<long, ChatPace> chats = [];

    /// <summary>Comes back when it may be sent, or changed, in this chat.</summary>
    /// <exception cref="IntegrationException">Telegram asked for a silence in this chat of which more than <see cref="LongestSilence"/> is left.</exception>
    public async Task WaitAsync(long chatId, SendKind kind, CancellationToken cancellationToken)
    {
        do
        {
            RefuseLongSilence(chatId);
            await clock.UntilAsync(TurnIn(chatId, kind is SendKind.Edit), cancellationToken);
        }
        while (SilenceLeft(chatId) > TimeSpan.Zero);

        if (options.Value.KeepPace)
        {
            await overall.PassAsync(isUrgent: kind is not SendKind.Media, cancellationToken);
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

    private void RefuseLongSilence(long chatId)
    {
        if (SilenceLeft(chatId) is var left && left > LongestSilence)
        {
            throw new IntegrationException(
                "telegram", FailureKind.RateLimited, $"Telegram asked for silence in this chat, for {Math.Ceiling(left.TotalSeconds):0} more seconds.", left);
        }
    }

    private TimeSpan SilenceLeft(long chatId)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            return PaceOf(chatId, now).ClosedUntil - now;
        }
    }

    private DateTimeOffset TurnIn(long chatId, bool isEdit)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var pace = PaceOf(chatId, now);
            return options.Value.KeepPace ? pace.Reserve(now, isEdit) : pace.ClosedUntil;
        }
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
