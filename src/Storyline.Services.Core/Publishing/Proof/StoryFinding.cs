namespace Storyline.Services.Core.Publishing.Proof;

/// <summary>What reading an account's stories told about one post.</summary>
/// <param name="MediaId">Its id on Instagram; null when it was not recognised.</param>
/// <param name="How">By what it was recognised.</param>
/// <param name="IsUnclear">More than one thing looks like it.</param>
public sealed record StoryFinding(string? MediaId, string How, bool IsUnclear);
