namespace Storyline.Services.Core.Media.Arrivals;

/// <summary>What came of choosing what becomes of things that arrived.</summary>
public abstract record SortOutcome
{
    private SortOutcome()
    {
    }

    /// <summary>They are on their way into the library, or gone.</summary>
    /// <param name="Category">Null: discarded.</param>
    public sealed record Chosen(int Count, string? Category) : SortOutcome;

    /// <summary>Somebody else chose a moment ago; that choice holds.</summary>
    public sealed record AlreadyChosen(string Category) : SortOutcome;

    /// <summary>Nothing waits behind this question any more.</summary>
    public sealed record Gone : SortOutcome;
}
