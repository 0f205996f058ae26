using Storyline.Models.Media;

namespace Storyline.Services.Core.Media;

/// <summary>What became of a file that a person gave to the library.</summary>
public abstract record IntakeOutcome
{
    private IntakeOutcome() { }

    /// <summary>It is in the library; Instagram may still refuse it, which its verdict says.</summary>
    /// <param name="NearDuplicates">Items that look like it, the nearest first.</param>
    public sealed record Added(MediaItem Item, IReadOnlyList<LookAlike> NearDuplicates) : IntakeOutcome;

    /// <summary>The library has the same bytes already, perhaps archived; nothing was stored.</summary>
    public sealed record Duplicate(MediaItem Existing) : IntakeOutcome;

    /// <summary>It is not in the library.</summary>
    /// <param name="Reasons">One sentence each: what, why, how to mend it.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons) : IntakeOutcome;
}
