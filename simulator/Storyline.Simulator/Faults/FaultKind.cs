namespace Storyline.Simulator.Faults;

/// <summary>The ways in which a call can be spoilt on demand. Those without an effect have one when the fault says <c>afterEffect</c>.</summary>
internal static class FaultKind
{
    /// <summary>Answered with a status, no effect. Needs <c>status</c>; 429 takes <c>retryAfter</c> (0: the answer does not say when).</summary>
    public const string Status = "status";

    /// <summary>Answered late (<c>delayMs</c>), otherwise as ever.</summary>
    public const string Delay = "delay";

    /// <summary>The connection is reset before anything happened.</summary>
    public const string Cut = "cut";

    /// <summary>A web page instead of an answer, no effect. The status is 502 unless <c>status</c> says otherwise.</summary>
    public const string Rubbish = "rubbish";

    /// <summary>The effect happens; the answer breaks off in the middle and the connection with it.</summary>
    public const string Truncated = "truncated";

    /// <summary>The effect happens; the answer is half a JSON document that claims to be whole.</summary>
    public const string HalfJson = "half_json";

    /// <summary>The effect happens; the connection is reset before the answer.</summary>
    public const string LostAnswer = "lost_answer";

    /// <summary>Never answered, no effect; the connection is reset after <c>delayMs</c> (5 minutes when not given).</summary>
    public const string Timeout = "timeout";

    /// <summary>The effect happens; the answer comes byte by byte, one every <c>delayMs</c> (200 when not given).</summary>
    public const string SlowBody = "slow_body";

    /// <summary>The system's own error (<c>code</c>, <c>subcode</c>, <c>description</c>) under its usual status, no effect.</summary>
    public const string Error = "error";

    /// <summary>The system's own error under status 200, no effect.</summary>
    public const string ErrorBody = "error_body";

    /// <summary>The system's own error although the effect happened. Instagram's is 4/2207051 unless <c>code</c> and <c>subcode</c> say otherwise.</summary>
    public const string ErrorAfterEffect = "error_after_effect";

    /// <summary>A JSON array of numbers where an object belongs, status 200, no effect.</summary>
    public const string WrongType = "wrong_type";

    /// <summary>64 MiB of JSON, status 200, no effect.</summary>
    public const string HugeBody = "huge_body";

    /// <summary>Sent to another address (302 unless <c>status</c> says otherwise), where nothing is; no effect.</summary>
    public const string Redirect = "redirect";

    public static readonly IReadOnlyList<string> All =
        [Status, Delay, Cut, Rubbish, Truncated, HalfJson, LostAnswer, Timeout, SlowBody, Error, ErrorBody, ErrorAfterEffect, WrongType, HugeBody, Redirect];

    /// <summary>Those that let the call happen first.</summary>
    public static readonly IReadOnlyList<string> WithEffect = [Delay, Truncated, HalfJson, LostAnswer, SlowBody, ErrorAfterEffect];
}
