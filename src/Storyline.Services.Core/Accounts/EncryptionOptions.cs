namespace Storyline.Services.Core.Accounts;

/// <summary>The keys that stored tokens are encrypted with.</summary>
public sealed class EncryptionOptions
{
    public const string Section = "Encryption";

    /// <summary>Base64 of 32 bytes each, separated by commas, newest first: it encrypts, the older ones still decrypt. A secret.</summary>
    public string Keys { get; init; } = "";

    /// <summary>A file with such keys, one a line; read when <see cref="Keys"/> is empty, and again whenever it changes.</summary>
    public string KeyFile { get; init; } = "";
}
