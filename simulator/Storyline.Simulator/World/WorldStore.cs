using System.Text.Json;

namespace Storyline.Simulator.World;

/// <summary>
/// Keeps the world in a file: written whole beside the old one and put in its place, at most a tenth of a second after a change.
/// A file that cannot be read is set aside, never overwritten and never a reason to stop.
/// </summary>
internal sealed class WorldStore(string stateFile, SimulatedWorld world)
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);

    /// <summary>Loads what is there. Returns a sentence for the person when a file had to be set aside.</summary>
    public string? Load()
    {
        if (!File.Exists(stateFile))
        {
            return null;
        }

        try
        {
            var stored = JsonSerializer.Deserialize<WorldState>(File.ReadAllBytes(stateFile), WorldJson.Snake);
            if (stored is null || stored.Version != WorldState.CurrentVersion)
            {
                return SetAside($"was written by another version ({stored?.Version})");
            }

            world.Restore(stored);
            return null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            return SetAside("cannot be read");
        }
    }

    /// <summary>Saves after each change until told to stop, and once more then.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var next = world.NextChange;
                TrySave();
                await next.WaitAsync(cancellationToken);
                await Task.Delay(Rest, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            TrySave();
        }
    }

    /// <summary>Writes the world now; what stands in the way is told at the start.</summary>
    public void Save()
    {
        var bytes = world.Read(state => JsonSerializer.SerializeToUtf8Bytes(state, WorldJson.Snake));
        if (Path.GetDirectoryName(Path.GetFullPath(stateFile)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var partial = stateFile + ".partial";
        File.WriteAllBytes(partial, bytes);
        File.Move(partial, stateFile, overwrite: true);
    }

    /// <summary>A full disk must not end the world; the next change tries again.</summary>
    private void TrySave()
    {
        try
        {
            Save();
        }
        catch (IOException)
        {
            // Nothing is lost while the process lives.
        }
    }

    private string SetAside(string why)
    {
        var aside = $"{stateFile}.unreadable-{world.Now:yyyyMMddHHmmss}";
        File.Move(stateFile, aside, overwrite: true);
        return $"The simulator's state file {why}; it was set aside as {aside} and the world begins anew.";
    }
}
