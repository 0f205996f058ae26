using System.Text.Json.Serialization;

namespace Storyline.Simulator.Faults;

/// <summary>One scripted fault: which calls it spoils, how, and how many more of them.</summary>
internal sealed record Fault
{
    public long Id { get; init; }

    /// <summary>The outside system, or <c>*</c> for every one.</summary>
    public string System { get; init; } = "*";

    /// <summary>The method, or <c>*</c> for every one.</summary>
    public string Operation { get; init; } = "*";

    /// <summary>How many calls are still to be spoilt.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Spoils only every so manieth of the calls that it could spoil; 1: each.</summary>
    public int Every { get; init; } = 1;

    /// <summary>How many calls it has let through since the last that it spoilt; the simulator counts them.</summary>
    public int Passed { get; init; }

    public string Kind { get; init; } = "";

    public int? Status { get; init; }

    public int? DelayMs { get; init; }

    /// <summary>Seconds, with status 429; 0 leaves them out.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The words of the error; the system's usual ones when not given.</summary>
    public string? Description { get; init; }

    /// <summary>The system's own error code, where it has such (Instagram); a usual one when not given.</summary>
    public int? Code { get; init; }

    /// <summary>The second half of the error code, where there is one.</summary>
    public int? Subcode { get; init; }

    /// <summary>True: the call takes effect first and is spoilt, or delayed, afterwards, whatever its kind.</summary>
    public bool AfterEffect { get; init; }

    [JsonIgnore]
    public bool HasEffect => AfterEffect || FaultKind.WithEffect.Contains(Kind);

    public bool Spoils(string system, string operation) =>
        (System == "*" || System.Equals(system, StringComparison.OrdinalIgnoreCase))
        && (Operation == "*" || Operation.Equals(operation, StringComparison.OrdinalIgnoreCase));
}
