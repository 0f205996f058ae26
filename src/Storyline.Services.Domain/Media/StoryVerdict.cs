using Storyline.Models.Media;

namespace Storyline.Services.Domain.Media;

/// <summary>What the story rules say of one file.</summary>
/// <param name="Reasons">One sentence each: what, why, how to mend it. Empty exactly when the file is valid.</param>
public sealed record StoryVerdict(MediaVerdict Verdict, IReadOnlyList<string> Reasons);
