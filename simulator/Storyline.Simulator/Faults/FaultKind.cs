namespace Storyline.Simulator.Faults;

/// <summary>The ways in which a call can be spoilt on demand.</summary>
internal static class FaultKind
{
    /// <summary>Answered with a status, no effect. Needs <c>status</c>; 429 takes <c>retryAfter</c>.</summary>
    public const string Status = "status";

    /// <summary>Answered late (<c>delayMs</c>), otherwise as ever.</summary>
    public const string Delay = "delay";

    /// <summary>The connection is cut before anything happened.</summary>
    public const string Cut = "cut";

    /// <summary>A web page instead of an answer, no effect.</summary>
    public const string Rubbish = "rubbish";

    /// <summary>The effect happens; the answer breaks off in the middle.</summary>
    public const string Truncated = "truncated";

    /// <summary>The effect happens; the connection is cut before the answer.</summary>
    public const string LostAnswer = "lost_answer";

    /// <summary>Never answered, no effect; the connection is cut after <c>delayMs</c> (5 minutes when not given).</summary>
    public const string Timeout = "timeout";

    public static readonly IReadOnlyList<string> All = [Status, Delay, Cut, Rubbish, Truncated, LostAnswer, Timeout];
}
