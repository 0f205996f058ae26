namespace Storyline.Services.Core.Operations.Examinations;

/// <summary>One thing that was looked at.</summary>
/// <param name="System">The outside system, as people call it.</param>
/// <param name="Subject">The account or cloud; null for the system as a whole.</param>
/// <param name="Name">What was looked at: <c>token</c>, <c>clock</c>.</param>
/// <param name="Words">What was found; no secret is part of it.</param>
/// <param name="Fix">What to do; null when there is nothing to do.</param>
public sealed record Finding(string System, string? Subject, string Name, FindingState State, string Words, string? Fix = null);
