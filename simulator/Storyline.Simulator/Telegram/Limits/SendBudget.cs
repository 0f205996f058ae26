using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Limits;

/// <summary>
/// Telegram's published limits: one message a second per chat (a burst of five is tolerated), twenty a minute per group,
/// thirty a second overall. Edits count for the first and the last. The exact numbers are not promised by Telegram; <c>retry_after</c> is.
/// </summary>
internal sealed class SendBudget(SimulatedWorld world)
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, TokenBucket> chats = [];
    private readonly Dictionary<long, TokenBucket> groups = [];
    private readonly TokenBucket overall = new(capacity: 30, perSecond: 30);

    /// <summary>Whether the limits are enforced.</summary>
    public bool IsOn { get; set; } = world.Options.RateLimits;

    public void TakeSend(ChatRoom room, int messages = 1) => Take(room, messages, countsInGroup: true);

    public void TakeEdit(ChatRoom room) => Take(room, 1, countsInGroup: false);

    public void Reset()
    {
        lock (gate)
        {
            chats.Clear();
            groups.Clear();
        }
    }

    private void Take(ChatRoom room, int messages, bool countsInGroup)
    {
        if (!IsOn)
        {
            return;
        }

        lock (gate)
        {
            List<TokenBucket> buckets = [overall, Bucket(chats, room, 5, 1)];
            if (countsInGroup && !room.IsPrivate)
            {
                buckets.Add(Bucket(groups, room, 20, 20.0 / 60));
            }

            var wait = buckets.Max(bucket => bucket.Missing(messages, world.Now));
            if (wait > TimeSpan.Zero)
            {
                throw TelegramRefusal.TooMany(Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)));
            }

            buckets.ForEach(bucket => bucket.Take(messages));
        }
    }

    private static TokenBucket Bucket(Dictionary<long, TokenBucket> buckets, ChatRoom room, double capacity, double perSecond)
    {
        if (!buckets.TryGetValue(room.Chat.Id, out var bucket))
        {
            buckets[room.Chat.Id] = bucket = new TokenBucket(capacity, perSecond);
        }

        return bucket;
    }
}
