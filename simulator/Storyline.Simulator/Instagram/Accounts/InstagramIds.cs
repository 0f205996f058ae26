using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Storyline.Simulator.Instagram.Accounts;

/// <summary>Invents Meta's ids from the seed and a counter, in their usual shapes: the same calls give the same ids.</summary>
internal sealed class InstagramIds
{
    public required long Seed { get; init; }

    public long Count { get; set; }

    /// <summary>17 digits, more than a JavaScript number holds.</summary>
    public string NextContainer() => "178" + Digits("container");

    /// <summary>17 digits, more than a JavaScript number holds.</summary>
    public string NextMedia() => "180" + Digits("media");

    /// <summary>The long number of a story's address.</summary>
    public string NextStoryNumber() => "37" + Digits("story") + "042";

    /// <summary>The short word of a post's address.</summary>
    public string NextShortcode() => "D" + Base64Url.EncodeToString(Next("shortcode").AsSpan(0, 7));

    public string NextCode() => "AQ" + Base64Url.EncodeToString([.. Next("code"), .. Next("code")]);

    public string NextToken(string login) => (login == IssuedToken.Facebook ? "EAAI" : "IGAA") + Base64Url.EncodeToString([.. Next("token"), .. Next("token"), .. Next("token")]);

    /// <summary>What Meta's support asks for: it names one failed call.</summary>
    public string NextTrace() => "A" + Base64Url.EncodeToString(Next("trace").AsSpan(0, 16));

    private string Digits(string purpose) =>
        (BitConverter.ToUInt64(Next(purpose)) % 100_000_000_000_000).ToString("D14", CultureInfo.InvariantCulture);

    private byte[] Next(string purpose) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"instagram:{purpose}:{Seed}:{++Count}")));
}
