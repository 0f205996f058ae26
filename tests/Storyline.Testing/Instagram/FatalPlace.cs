using System.Collections.Concurrent;
using System.Globalization;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Testing.Kills;

namespace Storyline.Testing.Instagram;

/// <summary>Crash points of a simulated process: at its fatal one it dies; those that were passed are remembered.</summary>
/// <param name="fatal">A crash point, for a later passing with its number: <c>container.answered:3</c>. Null: it lives.</param>
public sealed class FatalPlace(Fate fate, string? fatal) : ICrashPoints
{
    private readonly ConcurrentDictionary<string, int> passed = new();
    private readonly string[] parts = fatal?.Split(':') ?? [];

    public IReadOnlyCollection<string> Passed => [.. passed.Keys];

    public void Pass(string place)
    {
        var times = passed.AddOrUpdate(place, 1, (_, before) => before + 1);
        if (parts is [var name, ..] && place == name && times == (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 1))
        {
            fate.StrikeAfter(1);
        }

        fate.Pass(place);
    }
}
