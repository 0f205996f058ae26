namespace Storyline.Models.Scheduling;

/// <summary>A slot's identity inside a chat: <c>yyyyMMddNN</c>, the posting date and the 1-based index of that day.</summary>
public readonly record struct SlotNumber(long Value) : IComparable<SlotNumber>
{
    /// <summary>Plans give 1 to 50; from here on are the places that people choose on another date.</summary>
    public const int FirstByHand = 51;

    public DateOnly PostingDate => new((int)(Value / 1_000_000), (int)(Value / 10_000 % 100), (int)(Value / 100 % 100));

    /// <summary>1 for the first slot of the day.</summary>
    public int Index => (int)(Value % 100);

    /// <summary>Whether no plan gives it: a person moved a post there, perhaps far behind the plan's end.</summary>
    public bool IsByHand => Index >= FirstByHand;

    public static SlotNumber Of(DateOnly postingDate, int index) =>
        new((((postingDate.Year * 10_000L) + (postingDate.Month * 100) + postingDate.Day) * 100) + index);

    public int CompareTo(SlotNumber other) => Value.CompareTo(other.Value);

    public static bool operator <(SlotNumber left, SlotNumber right) => left.Value < right.Value;

    public static bool operator >(SlotNumber left, SlotNumber right) => left.Value > right.Value;

    public static bool operator <=(SlotNumber left, SlotNumber right) => left.Value <= right.Value;

    public static bool operator >=(SlotNumber left, SlotNumber right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
