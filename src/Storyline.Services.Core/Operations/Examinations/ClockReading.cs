using System.Globalization;

namespace Storyline.Services.Core.Operations.Examinations;

/// <summary>This machine's clock against another's. Signatures and tokens fail when they are far apart.</summary>
internal static class ClockReading
{
    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TooFar = TimeSpan.FromMinutes(5);

    /// <summary>Null when the other side showed no clock.</summary>
    public static Finding? Of(string system, string? subject, DateTimeOffset? theirs, DateTimeOffset ours)
    {
        if (theirs is not { } time)
        {
            return null;
        }

        var apart = ours - time;
        var seconds = Math.Abs(apart.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        var state = apart.Duration() > TooFar ? FindingState.Broken : apart.Duration() > Noticeable ? FindingState.Warning : FindingState.Fine;
        return state == FindingState.Fine
            ? new Finding(system, subject, "clock", state, "the clocks agree")
            : new Finding(system, subject, "clock", state, $"this machine's clock is {seconds} s {(apart > TimeSpan.Zero ? "ahead" : "behind")}", "set it right, best with NTP");
    }
}
