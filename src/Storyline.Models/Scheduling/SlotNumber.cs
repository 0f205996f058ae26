namespace Storyline.Models.Scheduling;

/// <summary>A slot's identity inside a chat: <c>yyyyMMddNN</c>, the posting date and the 1-based index of that day.</summary>
public readonly record struct SlotNumber(long Value)
{
    public static SlotNumber Of(DateOnly postingDate, int index) =>
        new((((postingDate.Year * 10_000L) + (postingDate.Month * 100) + postingDate.Day) * 100) + index);

    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
