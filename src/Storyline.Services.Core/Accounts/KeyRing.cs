namespace Storyline.Services.Core.Accounts;

/// <summary>The keys in force, newest first. Those of a file follow it: a rotation reaches processes that run.</summary>
internal sealed class KeyRing(EncryptionOptions options)
{
    private readonly Lock gate = new();
    private (DateTime WrittenAt, IReadOnlyList<EncryptionKey> Keys) read = (DateTime.MinValue, Usable(options.Keys));

    public IReadOnlyList<EncryptionKey> Keys
    {
        get
        {
            lock (gate)
            {
                return options.Keys.Length == 0 && options.KeyFile.Length > 0 ? FromFile() : read.Keys;
            }
        }
    }

    /// <summary>What was read stays in force while the file is away or being mended.</summary>
    private IReadOnlyList<EncryptionKey> FromFile()
    {
        var writtenAt = File.GetLastWriteTimeUtc(options.KeyFile);
        if (writtenAt != read.WrittenAt && File.Exists(options.KeyFile) && Usable(File.ReadAllText(options.KeyFile)) is { Count: > 0 } keys)
        {
            read = (writtenAt, keys);
        }

        return read.Keys;
    }

    private static IReadOnlyList<EncryptionKey> Usable(string text) => [.. EncryptionKey.ParseAll(text).OfType<EncryptionKey>()];
}
