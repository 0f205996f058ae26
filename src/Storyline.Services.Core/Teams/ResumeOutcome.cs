namespace Storyline.Services.Core.Teams;

/// <summary>What came of resuming.</summary>
public abstract record ResumeOutcome
{
    private ResumeOutcome()
    {
    }

    /// <summary>Posting goes on.</summary>
    /// <param name="Missed">Posts that were missed meanwhile; the chat is asked, by the catch-up check, what becomes of them.</param>
    public sealed record Resumed(int Missed) : ResumeOutcome;

    /// <summary>Posting was not paused.</summary>
    public sealed record WasNotPaused : ResumeOutcome;
}
