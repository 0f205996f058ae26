using System.Collections.Concurrent;

namespace Storyline.Simulator.World;

/// <summary>Uploaded bytes by key: in a folder when the world has one, else in memory. Keys are made here and are safe file names.</summary>
internal sealed class FileVault(string? folder)
{
    private readonly ConcurrentDictionary<string, byte[]> memory = new(StringComparer.Ordinal);

    public void Put(string key, byte[] bytes)
    {
        if (folder is null)
        {
            memory[key] = bytes;
            return;
        }

        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, key);
        var partial = target + ".partial";
        File.WriteAllBytes(partial, bytes);
        File.Move(partial, target, overwrite: true);
    }

    /// <summary>Keeps bytes whose key is made from themselves: what is there already is the same.</summary>
    public void PutOnce(string key, byte[] bytes)
    {
        if (folder is null ? !memory.ContainsKey(key) : !File.Exists(Path.Combine(folder, key)))
        {
            Put(key, bytes);
        }
    }

    public byte[]? Get(string key)
    {
        if (folder is null)
        {
            return memory.GetValueOrDefault(key);
        }

        var path = Path.Combine(folder, key);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    public void Clear()
    {
        memory.Clear();
        if (folder is not null && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
