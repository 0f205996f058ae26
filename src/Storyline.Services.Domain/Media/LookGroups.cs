using Storyline.Models.Media;

namespace Storyline.Services.Domain.Media;

/// <summary>
/// Sorts a whole library into groups of pictures that look alike. Two looks that differ in at most seven bits agree in one of four quarters but for one
/// bit, so that each picture is compared with few others.
/// </summary>
public static class LookGroups
{
    private const int Quarters = 4;
    private const int QuarterBits = 16;

    /// <summary>Groups of two or more, in the order of <paramref name="pictures"/>. Of pictures with the same bytes only the first takes part.</summary>
    public static IReadOnlyList<IReadOnlyList<SeenPicture>> Of(IReadOnlyList<SeenPicture> pictures)
    {
        var seen = pictures.Where(picture => !picture.Look.IsPlain).DistinctBy(picture => picture.ContentHash).ToArray();
        var leaders = Enumerable.Range(0, seen.Length).ToArray();
        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            Join(seen, leaders, quarter);
        }

        return
        [
            .. Enumerable.Range(0, seen.Length).GroupBy(index => Leader(leaders, index)).Where(group => group.Skip(1).Any())
                .Select(group => (IReadOnlyList<SeenPicture>)[.. group.Select(index => seen[index])]),
        ];
    }

    private static void Join(SeenPicture[] seen, int[] leaders, int quarter)
    {
        var latest = new int[1 << QuarterBits];
        Array.Fill(latest, -1);
        var before = new int[seen.Length];
        for (var index = 0; index < seen.Length; index++)
        {
            var value = (int)((seen[index].Look.Bits >> (quarter * QuarterBits)) & 0xFFFF);
            JoinWith(index, value);
            for (var bit = 0; bit < QuarterBits; bit++)
            {
                JoinWith(index, value ^ (1 << bit));
            }

            before[index] = latest[value];
            latest[value] = index;
        }

        void JoinWith(int index, int value)
        {
            for (var other = latest[value]; other >= 0; other = before[other])
            {
                if (seen[index].Look.IsLike(seen[other].Look))
                {
                    var (left, right) = (Leader(leaders, index), Leader(leaders, other));
                    leaders[Math.Max(left, right)] = Math.Min(left, right);
                }
            }
        }
    }

    private static int Leader(int[] leaders, int index)
    {
        while (leaders[index] != index)
        {
            leaders[index] = leaders[leaders[index]];
            index = leaders[index];
        }

        return index;
    }
}
