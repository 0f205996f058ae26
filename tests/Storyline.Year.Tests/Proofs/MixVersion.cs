namespace Storyline.Year.Tests.Proofs;

/// <summary>A category's share, and since when and until when it held.</summary>
internal sealed record MixVersion(Guid Team, string Category, decimal Ratio, DateTimeOffset From, DateTimeOffset? Until);
