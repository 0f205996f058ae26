using System.Security.Cryptography;
using System.Text;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>Proves to Meta that a call comes from the app that the token was given to: hex HMAC-SHA256 of the token under the app's secret.</summary>
internal static class AppSecretProof
{
    public static string Of(string token, string appSecret) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), Encoding.UTF8.GetBytes(token)));
}
