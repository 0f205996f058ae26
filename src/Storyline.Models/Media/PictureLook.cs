using System.Numerics;

namespace Storyline.Models.Media;

/// <summary>
/// How a picture looks, in 64 bits: for each cell of an 8×8 grid, whether it gets darker to the right. Pictures that look alike differ in few bits,
/// whatever their size, format or compression. How few: docs/decisions/0010.
/// </summary>
public readonly record struct PictureLook(long Bits)
{
    /// <summary>Pictures that differ in at most so many bits are called alike.</summary>
    public const int MostDifferentBits = 7;

    /// <summary>A plain area looks like every other: it is alike to nothing.</summary>
    public static PictureLook Plain => default;

    public bool IsPlain => Bits == 0;

    /// <summary>0 to 64 bits.</summary>
    public int DistanceTo(PictureLook other) => BitOperations.PopCount((ulong)(Bits ^ other.Bits));

    public bool IsLike(PictureLook other) => !IsPlain && !other.IsPlain && DistanceTo(other) <= MostDifferentBits;
}
