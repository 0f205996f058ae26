using Storyline.Services.Core.Teams;

namespace Storyline.Api.Teams;

/// <summary>What going on with posting did.</summary>
/// <param name="Changed">False when it was not paused.</param>
/// <param name="Missed">Posts whose time passed meanwhile; the team says in its chat what becomes of them.</param>
public sealed record ResumeResponse(bool Changed, int Missed)
{
    public static ResumeResponse From(ResumeOutcome outcome) =>
        outcome is ResumeOutcome.Resumed resumed ? new(true, resumed.Missed) : new(false, 0);
}
