namespace Storyline.Models.Teams;

/// <summary>One thing that happened in a team.</summary>
/// <param name="Id">Of the row it comes from.</param>
/// <param name="Who">How the person is named; null when Storyline did it, or somebody on its machine.</param>
/// <param name="What">The command or button, the post's end, or the action as the audit log names it.</param>
/// <param name="Subject">What it was about, as people name it, or null.</param>
/// <param name="From">What it was before a change, or null.</param>
/// <param name="To">What it was changed to, or null.</param>
public sealed record ActivityLine(Guid Id, DateTimeOffset At, ActivityKind Kind, UserId? UserId, string? Who, string What, string? Subject, string? From, string? To);
