using Storyline.Models.Publishing;

namespace Storyline.Services.Domain.Publishing;

/// <summary>What a policy would have done with a past post.</summary>
public abstract record RehearsedFate
{
    private RehearsedFate() { }

    /// <summary>It would have gone out by itself, as it did by hand.</summary>
    public sealed record GoesOut : RehearsedFate;

    /// <summary>It would have gone out by itself although people skipped or rejected it.</summary>
    public sealed record GoesOutAgainstWill(HistoryStatus Decided) : RehearsedFate;

    /// <summary>The team would have been asked.</summary>
    public sealed record Asks(AskReason Why) : RehearsedFate;
}
