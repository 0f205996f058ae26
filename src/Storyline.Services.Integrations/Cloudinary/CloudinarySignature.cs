using System.Security.Cryptography;
using System.Text;

namespace Storyline.Services.Integrations.Cloudinary;

/// <summary>
/// Cloudinary's request signature, version 2: the parameters without file, cloud, type, key and empty values, sorted by name, joined as <c>k=v</c> with
/// <c>&amp;</c> (inside a value <c>%26</c>), the secret behind them, SHA-1 in hexadecimal. It is valid for an hour from <c>timestamp</c>.
/// </summary>
internal static class CloudinarySignature
{
    private static readonly string[] Unsigned = ["file", "cloud_name", "resource_type", "api_key", "signature"];

    public static string Of(IEnumerable<(string Name, string Value)> parameters, string secret)
    {
        var text = string.Join('&', parameters
            .Where(parameter => parameter.Value.Length > 0 && !Unsigned.Contains(parameter.Name))
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
            .Select(parameter => $"{parameter.Name}={parameter.Value.Replace("&", "%26", StringComparison.Ordinal)}"));
#pragma warning disable CA5350 // Cloudinary's signatures are SHA-1.
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text + secret)));
#pragma warning restore CA5350
    }
}
