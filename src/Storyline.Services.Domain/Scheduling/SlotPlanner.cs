using Storyline.Models;
using Storyline.Models.Scheduling;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>
/// Places the slots of a chat: evenly spaced in elapsed time in each day's window, each moved by up to 30 minutes of seeded jitter.
/// <para>
/// Each slot owns an equal part of the window and sits around the middle of it; the jitter is at most half of what the part has beyond ten minutes.
/// So every slot keeps five minutes to both ends of its part, whatever its neighbours drew: slots are in order, ten minutes apart (across days too)
/// and inside the window, and a slot's time depends on nothing but the settings, the seed and its number.
/// </para>
/// <para>A day that daylight saving makes too short for its posts holds as many as fit ten minutes apart; the later numbers of that day do not exist.</para>
/// </summary>
public sealed class SlotPlanner
{
    /// <summary>The smallest distance between two slots.</summary>
    public static readonly TimeSpan SmallestGap = TimeSpan.FromMinutes(10);

    /// <summary>The most that a slot is moved from its even position.</summary>
    public static readonly TimeSpan LargestJitter = TimeSpan.FromMinutes(30);

    private const int MostPostsPerDay = 50;

    private readonly int postsPerDay;
    private readonly long seed;

    /// <exception cref="InvalidRequestException">Not 1 to 50 posts a day, or more than the window holds ten minutes apart; the largest number that fits is named.</exception>
    public SlotPlanner(PostingWindow window, int postsPerDay, long seed)
    {
        if (postsPerDay is < 1 or > MostPostsPerDay)
        {
            throw new InvalidRequestException($"{postsPerDay} posts a day cannot be planned: choose a number from 1 to {MostPostsPerDay}.");
        }

        var largest = LargestThatFits(window);
        if (postsPerDay > largest)
        {
            throw new InvalidRequestException(
                $"{postsPerDay} posts a day do not fit into {window} ten minutes apart: choose at most {largest}, or longer posting hours.");
        }

        Window = window;
        this.postsPerDay = postsPerDay;
        this.seed = seed;
    }

    public PostingWindow Window { get; }

    /// <summary>The largest number of posts a day that a window holds.</summary>
    public static int LargestThatFits(PostingWindow window) => Math.Min(MostPostsPerDay, (int)(window.NominalLength / SmallestGap));

    /// <summary>The slots of <paramref name="days"/> posting dates from <paramref name="first"/> on, in order. Slots before <paramref name="notBefore"/> are left out, not moved.</summary>
    public IReadOnlyList<Slot> Plan(DateOnly first, int days, DateTimeOffset notBefore)
    {
        var slots = new List<Slot>(days * postsPerDay);
        for (var day = 0; day < days; day++)
        {
            slots.AddRange(On(first.AddDays(day)).Where(slot => slot.At >= notBefore));
        }

        return slots;
    }

    /// <summary>
    /// The slots behind the last planned one, without end: with greater numbers, ten minutes after it or later, and not before <paramref name="notBefore"/>.
    /// This holds as well when hours, zone or posts a day were changed after <paramref name="last"/> was planned.
    /// </summary>
    public IEnumerable<Slot> After(Slot last, DateTimeOffset notBefore)
    {
        var earliest = last.At + SmallestGap > notBefore ? last.At + SmallestGap : notBefore;
        var opening = Window.NextPostingDate(earliest);
        var first = opening > last.Number.PostingDate ? opening : last.Number.PostingDate;
        return From(first).Where(slot => slot.At >= earliest && slot.Number > last.Number);
    }

    /// <summary>All slots from an instant on, without end.</summary>
    public IEnumerable<Slot> From(DateTimeOffset notBefore) => From(Window.NextPostingDate(notBefore)).Where(slot => slot.At >= notBefore);

    /// <summary>The first posting date that has a slot at an instant or later: a window that is open may have none left.</summary>
    public DateOnly FirstDate(DateTimeOffset notBefore) => From(notBefore).First().Number.PostingDate;

    private IEnumerable<Slot> From(DateOnly first)
    {
        for (var date = first; date < DateOnly.MaxValue.AddDays(-2); date = date.AddDays(1))
        {
            foreach (var slot in On(date))
            {
                yield return slot;
            }
        }
    }

    private IEnumerable<Slot> On(DateOnly date)
    {
        var day = Window.On(date);
        var length = (long)day.Length.TotalSeconds;
        var gap = (long)SmallestGap.TotalSeconds;
        var count = Math.Min(postsPerDay, length / gap);
        for (var i = 0; i < count; i++)
        {
            var number = SlotNumber.Of(date, i + 1);
            var even = length * ((2 * i) + 1) / (2 * count);
            var amplitude = Math.Min((long)LargestJitter.TotalSeconds, ((length / count) - gap) / 2);
            yield return new Slot(number, day.From.AddSeconds(even + Jitter(number, amplitude)));
        }
    }

    private long Jitter(SlotNumber number, long amplitude)
    {
        var chance = Scramble(Scramble((ulong)seed) + (ulong)number.Value);
        return (long)Math.BigMul(chance, (ulong)((2 * amplitude) + 1), out _) - amplitude;
    }

    // SplitMix64: fixed here, because a plan must be the same on every version of the runtime.
    private static ulong Scramble(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
