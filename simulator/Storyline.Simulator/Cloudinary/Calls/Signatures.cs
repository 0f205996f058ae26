using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Storyline.Simulator.Cloudinary.Calls;

/// <summary>Whether a call comes from the cloud's owner: signed, or with the key and secret as Basic credentials.</summary>
internal static class Signatures
{
    private static readonly string[] Unsigned = ["file", "cloud_name", "resource_type", "api_key", "signature"];
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>Refuses a call of the Admin API that is not the owner's.</summary>
    public static void DemandBasic(CloudinaryCall call)
    {
        if (call.Basic is not { } basic)
        {
            throw CloudinaryRefusal.Unauthorized("Must supply api_key");
        }

        if (basic.Key != DemoWorld.CloudApiKey)
        {
            throw CloudinaryRefusal.Unauthorized($"unknown api_key {basic.Key}");
        }

        if (basic.Secret != DemoWorld.CloudApiSecret)
        {
            throw CloudinaryRefusal.Unauthorized("api_secret mismatch");
        }
    }

    /// <summary>Refuses a call of the Upload API that is neither signed rightly and lately nor has the owner's credentials.</summary>
    public static void Demand(CloudinaryCall call, DateTimeOffset now)
    {
        if (call.Basic is not null)
        {
            DemandBasic(call);
            return;
        }

        var key = call.Text("api_key") ?? throw CloudinaryRefusal.Unauthorized("Must supply api_key");
        if (key != DemoWorld.CloudApiKey)
        {
            throw CloudinaryRefusal.Unauthorized($"Unknown API key {key}");
        }

        var signature = call.Need("signature");
        if (!long.TryParse(call.Need("timestamp"), CultureInfo.InvariantCulture, out var seconds))
        {
            throw CloudinaryRefusal.Bad($"Invalid timestamp {call.Text("timestamp")}");
        }

        var text = TextToSign(call.Values);
        if (!string.Equals(signature, Sign(text, DemoWorld.CloudApiSecret, signature.Length), StringComparison.OrdinalIgnoreCase))
        {
            throw CloudinaryRefusal.Unauthorized($"Invalid Signature {signature}. String to sign - '{text}'.");
        }

        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        if (now - at > Lifetime)
        {
            throw CloudinaryRefusal.Bad($"Stale request - reported time is {at:yyyy-MM-dd HH:mm:ss} +0000 which is more than 1 hour ago");
        }
    }

    /// <summary>Everything but the file and what names the account, sorted, empty values left out, &amp; inside a value written %26.</summary>
    public static string TextToSign(IReadOnlyDictionary<string, string> values) => string.Join('&', values
        .Where(value => !Unsigned.Contains(value.Key) && value.Value.Length > 0)
        .OrderBy(value => value.Key, StringComparer.Ordinal)
        .Select(value => $"{value.Key}={value.Value.Replace("&", "%26", StringComparison.Ordinal)}"));

    /// <summary>SHA-1, or SHA-256 when the signature is that long.</summary>
    public static string Sign(string text, string secret, int length = 40)
    {
        var bytes = Encoding.UTF8.GetBytes(text + secret);
        return length == 64 ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : Convert.ToHexStringLower(Sha1(bytes));
    }

    /// <summary>The short signature inside a delivery address, over everything behind it but the version.</summary>
    public static string OfDelivery(string rest) =>
        "s--" + Convert.ToBase64String(Sha1(Encoding.UTF8.GetBytes(rest + DemoWorld.CloudApiSecret))).Replace('+', '-').Replace('/', '_')[..8] + "--";

#pragma warning disable CA5350 // Cloudinary's signatures are SHA-1.
    private static byte[] Sha1(byte[] bytes) => SHA1.HashData(bytes);
#pragma warning restore CA5350
}
