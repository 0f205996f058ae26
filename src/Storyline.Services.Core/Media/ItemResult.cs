using Storyline.Models.Media;

namespace Storyline.Services.Core.Media;

/// <summary>What a change to many items did to one of them.</summary>
public sealed record ItemResult(MediaItemId Id, ItemOutcome Outcome);
