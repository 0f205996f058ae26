using System.Globalization;

namespace Storyline.Benchmarks;

/// <summary>What is aimed at.</summary>
internal sealed record Goal(bool AtMost, double Value, string Unit)
{
    public bool IsReachedBy(double median) => AtMost ? median <= Value : median >= Value;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(AtMost ? "≤" : "≥")} {Value:0.####}{Unit}");
}
