namespace Storyline.Models.Analytics;

/// <summary>Whether a figure could be had.</summary>
public enum MetricState
{
    Measured,

    /// <summary>Instagram has it not yet, or not for so few viewers. Not the same as zero.</summary>
    NotAvailable,

    /// <summary>This metric was refused; the others of the same reading stand.</summary>
    Failed,
}
