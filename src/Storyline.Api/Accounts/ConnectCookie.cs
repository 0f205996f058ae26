using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Storyline.Services.Core.Accounts;

namespace Storyline.Api.Accounts;

/// <summary>
/// What a browser shows when it comes back from Meta. Without it, somebody could send another person through a login that they began themselves, and
/// have that person's accounts in their own team. Lax, because the way back is a link from elsewhere.
/// </summary>
internal static class ConnectCookie
{
    private const string Name = "storyline_connect";
    private const int Size = 43;

    /// <summary>The browser's word, a new one when it has none.</summary>
    public static string Ensure(HttpContext context)
    {
        var word = Read(context) ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        context.Response.Cookies.Append(Name, word, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = "/api/v1/accounts",
            MaxAge = AccountConnecting.Patience,
            IsEssential = true,
        });
        return word;
    }

    public static string? Read(HttpContext context) => context.Request.Cookies[Name] is { Length: Size } word ? word : null;
}
