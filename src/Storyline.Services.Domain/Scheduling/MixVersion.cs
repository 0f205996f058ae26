namespace Storyline.Services.Domain.Scheduling;

/// <summary>The mix as it was for a time.</summary>
/// <param name="By">Who made it.</param>
/// <param name="Why">The reason that was given, or null.</param>
/// <param name="Shares">By category, of 1, the largest first.</param>
public sealed record MixVersion(int Number, DateTimeOffset Since, bool IsCurrent, string By, string? Why, IReadOnlyList<KeyValuePair<string, decimal>> Shares);
