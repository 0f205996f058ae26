using System.Collections.Concurrent;
using Storyline.Services.Core.Operations;
using Storyline.Testing.Kills;

namespace Storyline.Testing.Instagram;

/// <summary>Crash points of a simulated process: at its fatal one it dies; those that were passed are remembered.</summary>
public sealed class FatalPlace(Fate fate, string? fatal) : ICrashPoints
{
    private readonly ConcurrentDictionary<string, bool> passed = new();

    public IReadOnlyCollection<string> Passed => [.. passed.Keys];

    public void Pass(string place)
    {
        passed[place] = true;
        if (place == fatal)
        {
            fate.StrikeAfter(1);
        }

        fate.Pass(place);
    }
}
