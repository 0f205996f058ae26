namespace Storyline.Testing.Instagram;

/// <summary>A fault to be planned.</summary>
/// <param name="System">telegram, instagram, cloudinary or *.</param>
/// <param name="Operation">The operation, or * for all.</param>
/// <param name="Kind">status, delay, cut, rubbish, truncated, half_json, lost_answer, timeout, slow_body, error, error_body, error_after_effect, wrong_type, huge_body or redirect.</param>
public sealed record SystemFault(string System, string Operation, string Kind)
{
    public int Times { get; init; } = 1;

    /// <summary>Only every so manieth call is spoilt.</summary>
    public int Every { get; init; } = 1;

    /// <summary>How many calls it has let through since the last that it spoilt: only told, never planned.</summary>
    public int Passed { get; init; }

    public int? Status { get; init; }

    public int? DelayMs { get; init; }

    /// <summary>Seconds; 0 leaves them out.</summary>
    public int? RetryAfter { get; init; }

    public int? Code { get; init; }

    public int? Subcode { get; init; }

    public string? Description { get; init; }

    /// <summary>The call takes effect and is spoilt afterwards.</summary>
    public bool AfterEffect { get; init; }
}
