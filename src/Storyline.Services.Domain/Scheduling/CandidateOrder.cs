using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Storyline.Models.Media;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>
/// Whose turn it is inside a category: never posted first, then the longest not posted, then the least often posted, then chance. It is total, and PostgreSQL orders the same way by
/// <code>ORDER BY last_posted_at ASC NULLS FIRST, times_posted ASC, md5(id::text || ':' || seed::text)::uuid ASC, id ASC</code>
/// where <c>seed</c> is a <c>bigint</c>. The md5 text is cast to <c>uuid</c> so that it is compared as 16 bytes and no collation has a say.
/// </summary>
public sealed class CandidateOrder(long seed) : IComparer<Candidate>
{
    public int Compare(Candidate? x, Candidate? y)
    {
        if (x is null || y is null || ReferenceEquals(x, y))
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var order = Nullable.Compare(x.LastPostedAt, y.LastPostedAt);
        order = order != 0 ? order : x.TimesPosted.CompareTo(y.TimesPosted);
        order = order != 0 ? order : Chance(x.Id, seed).CompareTo(Chance(y.Id, seed));
        return order != 0 ? order : x.Id.Value.CompareTo(y.Id.Value);
    }

    /// <summary>The seeded tiebreak of an item: the MD5 of <c>id:seed</c> as a big-endian number.</summary>
    public static UInt128 Chance(MediaItemId id, long seed)
    {
        Span<byte> digest = stackalloc byte[MD5.HashSizeInBytes];
#pragma warning disable CA5351 // Shuffles, protects nothing; PostgreSQL computes the same.
        MD5.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id.Value:D}:{seed}")), digest);
#pragma warning restore CA5351
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }
}
