using Storyline.Simulator.Telegram.Wire;

namespace Storyline.Simulator.Telegram.Chats;

internal sealed record PendingUpdate(Update Update, DateTimeOffset At)
{
    /// <summary>Telegram keeps what nobody fetches for a day.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
}
