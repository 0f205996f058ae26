namespace Storyline.Year.Tests.Proofs;

/// <summary>A card that the product knows of.</summary>
internal sealed record KnownCard(long Chat, int Message, Guid Item, string? Words, bool IsCollapsed, int FailedEdits);
