using System.Security.Cryptography;

namespace Storyline.Services.Core.Accounts;

/// <summary>A key for stored tokens: 32 bytes, written as base64.</summary>
/// <param name="Id">Names the key without giving it away: the beginning of its hash.</param>
public sealed record EncryptionKey(string Id, ReadOnlyMemory<byte> Bytes)
{
    public const int Size = 32;

    /// <summary>Null when the text is no such key.</summary>
    public static EncryptionKey? Parse(string text)
    {
        var bytes = new byte[Size];
        return Convert.TryFromBase64String(text, bytes, out var length) && length == Size ? Of(bytes) : null;
    }

    /// <summary>The keys of a list with commas or line ends between them; a null stands for each text that is no key.</summary>
    public static IReadOnlyList<EncryptionKey?> ParseAll(string text) =>
        [.. text.Split([',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse)];

    /// <summary>A new key, as it is written.</summary>
    public static string Make() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size));

    public override string ToString() => $"key {Id}";

    private static EncryptionKey Of(byte[] bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)[..6]), bytes);
}
