using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Storyline.Models.Media;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>
/// Whose turn it is inside a category: never posted first, then the longest not posted, then the least often posted, then chance. All items
/// stand in one round, shuffled once and for all by the MD5 of their ids; a seed says where in the round to begin, so that PostgreSQL finds
/// the next ones in an index, however large the library. It is total, and PostgreSQL orders the same way by
/// <code>ORDER BY last_posted_at NULLS FIRST, times_posted, md5(id::text)::uuid &lt; md5(seed::text)::uuid, md5(id::text)::uuid, id</code>
/// where <c>seed</c> is a <c>bigint</c>. The md5 text is cast to <c>uuid</c> so that it is compared as 16 bytes and no collation has a say.
/// </summary>
public sealed class CandidateOrder(long seed) : IComparer<Candidate>
{
    private readonly UInt128 start = Digest(seed.ToString(CultureInfo.InvariantCulture));

    public int Compare(Candidate? x, Candidate? y)
    {
        if (x is null || y is null || ReferenceEquals(x, y))
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var order = Nullable.Compare(x.LastPostedAt, y.LastPostedAt);
        order = order != 0 ? order : x.TimesPosted.CompareTo(y.TimesPosted);
        order = order != 0 ? order : FromStart(x.Id).CompareTo(FromStart(y.Id));
        return order != 0 ? order : x.Id.Value.CompareTo(y.Id.Value);
    }

    /// <summary>An item's place in the round: the MD5 of its id as a big-endian number.</summary>
    public static UInt128 Chance(MediaItemId id) => Digest(id.Value.ToString("D"));

    /// <summary>The way from the seed's point to the item, round the end.</summary>
    private UInt128 FromStart(MediaItemId id) => unchecked(Chance(id) - start);

    private static UInt128 Digest(string text)
    {
        Span<byte> digest = stackalloc byte[MD5.HashSizeInBytes];
#pragma warning disable CA5351 // Shuffles, protects nothing; PostgreSQL computes the same.
        MD5.HashData(Encoding.ASCII.GetBytes(text), digest);
#pragma warning restore CA5351
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }
}
