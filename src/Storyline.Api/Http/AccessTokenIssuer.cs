using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Storyline.Models.Teams;

namespace Storyline.Api.Http;

/// <summary>Signs members in: an access token for 30 minutes, in the answer and as a cookie that scripts cannot read.</summary>
internal sealed class AccessTokenIssuer(IOptions<ApiOptions> options, TimeProvider clock)
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public (string Token, CurrentMember Member) Issue(Actor actor)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        var member = new CurrentMember(actor, now + AccessToken.Lifetime);
        var claims = new Dictionary<string, object>
        {
            [AccessToken.Team] = actor.TeamId.ToString(),
            [AccessToken.Name] = actor.Name,
            [AccessToken.Role] = AccessToken.RoleName(actor.Role),
        };
        if (actor.UserId is { } user)
        {
            claims[AccessToken.User] = user.ToString();
        }

        var token = Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = AccessToken.Issuer,
            Audience = AccessToken.Audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = member.ExpiresAt.UtcDateTime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(KeyOf(options.Value), SecurityAlgorithms.HmacSha256),
        });
        return (token, member);
    }

    public static void SetCookie(HttpContext context, string token) =>
        context.Response.Cookies.Append(AccessToken.Cookie, token, CookieOf(context, AccessToken.Lifetime));

    public static void DropCookie(HttpContext context) => context.Response.Cookies.Delete(AccessToken.Cookie, CookieOf(context, null));

    public static SymmetricSecurityKey KeyOf(ApiOptions options) => new(Encoding.UTF8.GetBytes(options.JwtSigningKey));

    private static CookieOptions CookieOf(HttpContext context, TimeSpan? age) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/api",
        MaxAge = age,
        IsEssential = true,
    };
}
