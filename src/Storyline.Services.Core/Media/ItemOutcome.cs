using Storyline.Models.Media;

namespace Storyline.Services.Core.Media;

/// <summary>What a change did to one item.</summary>
public abstract record ItemOutcome
{
    private ItemOutcome() { }

    /// <param name="Item">As it is now.</param>
    public sealed record Changed(MediaItem Item) : ItemOutcome;

    /// <summary>It was so already.</summary>
    public sealed record Unchanged(MediaItem Item, string Reason) : ItemOutcome;

    /// <summary>It cannot be done; the others are not held up by it.</summary>
    public sealed record Refused(string Reason) : ItemOutcome;

    /// <summary>The team has no such item.</summary>
    public sealed record Unknown : ItemOutcome;
}
