using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Storyline.Simulator.Telegram.Chats;

/// <summary>Invents ids from the seed and a counter, in Telegram's shapes: the same calls give the same ids.</summary>
internal sealed class IdMint
{
    public required long Seed { get; init; }

    public long Count { get; set; }

    public (string FileId, string FileUniqueId) NextFile(string kind)
    {
        var bytes = Next("file");
        var prefix = kind switch { "photo" => "AgACAgIAAxkB", "video" => "BAACAgIAAxkB", _ => "BQACAgIAAxkB" };
        return (prefix + Base64Url.EncodeToString(bytes), (kind == "photo" ? "AQAD" : "AgAD") + Base64Url.EncodeToString(bytes.AsSpan(0, 8)));
    }

    public string NextNumber(string purpose) =>
        (BitConverter.ToUInt64(Next(purpose)) % 9_000_000_000_000_000_000 + 1_000_000_000_000_000_000).ToString(CultureInfo.InvariantCulture);

    public string NextKey() => Convert.ToHexStringLower(Next("key").AsSpan(0, 12));

    private byte[] Next(string purpose) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{purpose}:{Seed}:{++Count}")));
}
