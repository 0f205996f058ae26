using System.Globalization;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>Why an item has its slot: the answer to "why this one?". <see cref="Text"/> is what is stored and shown.</summary>
public abstract record PlanReason
{
    private PlanReason() { }

    public abstract string Text { get; }

    public sealed override string ToString() => Text;

    public sealed record NeverPosted : PlanReason
    {
        public override string Text => "never posted";
    }

    /// <param name="Days">Whole days from then to the slot.</param>
    public sealed record LastPosted(int Days) : PlanReason
    {
        public override string Text => Days switch { 0 => "last posted within a day", 1 => "last posted 1 day ago", _ => $"last posted {Days} days ago" };
    }

    public sealed record TimesPosted(int Times) : PlanReason
    {
        public override string Text => Times == 1 ? "posted once" : $"posted {Times} times";
    }

    /// <param name="Slots">Negative: above the target, when the category stands in for another.</param>
    public sealed record BelowTarget(string Category, decimal Slots) : PlanReason
    {
        public override string Text => decimal.Round(Slots, 1) switch
        {
            0 => $"{Category} on target",
            var slots => string.Create(CultureInfo.InvariantCulture, $"{Category} {Math.Abs(slots):0.0} slots {(slots > 0 ? "below" : "above")} target"),
        };
    }

    public sealed record NothingEligible(string Category) : PlanReason
    {
        public override string Text => $"{Category} had nothing eligible";
    }
}
