using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Storyline.Api.Http;

/// <summary>Reads access tokens from the Authorization header or, without one, from the cookie.</summary>
internal sealed class AccessTokenReading(IOptions<ApiOptions> options, TimeProvider clock) : IConfigureNamedOptions<JwtBearerOptions>
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    public void Configure(string? name, JwtBearerOptions bearer)
    {
        bearer.MapInboundClaims = false;
        bearer.TimeProvider = clock;
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = AccessToken.Issuer,
            ValidAudience = AccessToken.Audience,
            IssuerSigningKey = AccessTokenIssuer.KeyOf(options.Value),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            NameClaimType = AccessToken.Name,
            RoleClaimType = AccessToken.Role,
            LifetimeValidator = (notBefore, expires, _, _) => Holds(notBefore, expires),
        };
        bearer.Events = new JwtBearerEvents
        {
            OnMessageReceived = context =>
            {
                if (context.Request.Headers.Authorization.Count == 0)
                {
                    context.Token = context.Request.Cookies[AccessToken.Cookie];
                }

                return Task.CompletedTask;
            },
        };
    }

    public void Configure(JwtBearerOptions bearer) => Configure(null, bearer);

    private bool Holds(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires > now && (notBefore is null || notBefore <= now + ClockSkew);
    }
}
