using Storyline.Models.Teams;

namespace Storyline.Api.Teams;

/// <summary>One thing that happened in the team.</summary>
/// <param name="Kind">What a person said to the bot, how a post ended, or a change.</param>
/// <param name="Who">How the person is named; null when Storyline did it, or somebody on its machine.</param>
/// <param name="What">The command or button, the post's end, or the action as the audit log names it.</param>
/// <param name="Subject">What it was about, or null.</param>
/// <param name="OldValue">What it was before a change, or null.</param>
/// <param name="NewValue">What it was changed to, or null.</param>
public sealed record ActivityResponse(
    Guid Id, DateTimeOffset At, ActivityKind Kind, Guid? UserId, string? Who, string What, string? Subject, string? OldValue, string? NewValue)
{
    public static ActivityResponse From(ActivityLine line) => new(
        line.Id, line.At, line.Kind, line.UserId?.Value, line.Who, line.What, line.Subject, line.From, line.To);
}
