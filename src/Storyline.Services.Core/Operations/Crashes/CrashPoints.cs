using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace Storyline.Services.Core.Operations.Crashes;

/// <summary>
/// Kills this process with SIGKILL when it passes a named place for the n-th time, if it was told to: so that a rig can prove that a process may
/// die anywhere. Told nothing, passing costs nothing.
/// </summary>
internal sealed class CrashPoints : ICrashPoints
{
    private readonly string? fatal;
    private int passesLeft;

    /// <exception cref="OptionsValidationException">There is no such place.</exception>
    public CrashPoints(IOptions<CrashOptions> options)
    {
        if (options.Value.CrashAt is not { Length: > 0 } wanted)
        {
            return;
        }

        var parts = wanted.Split(':');
        fatal = parts[0];
        passesLeft = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
        if (!CrashPoint.All.Contains(fatal))
        {
            throw new OptionsValidationException(
                CrashOptions.Section, typeof(CrashOptions), [$"STORYLINE_CRASH_AT names {fatal}, which is no crash point. There are: {string.Join(", ", CrashPoint.All)}."]);
        }
    }

    public void Pass(string place)
    {
        if (fatal == place && Interlocked.Decrement(ref passesLeft) == 0)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
