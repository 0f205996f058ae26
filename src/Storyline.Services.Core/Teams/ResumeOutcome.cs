namespace Storyline.Services.Core.Teams;

/// <summary>What came of resuming.</summary>
public abstract record ResumeOutcome
{
    private ResumeOutcome()
    {
    }

    /// <summary>Posting goes on.</summary>
    /// <param name="Missed">Posts whose time passed meanwhile; the team says what becomes of them.</param>
    public sealed record Resumed(int Missed) : ResumeOutcome;

    /// <summary>Posting was not paused.</summary>
    public sealed record WasNotPaused : ResumeOutcome;
}
