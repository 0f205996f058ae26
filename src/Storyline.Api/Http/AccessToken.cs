using Storyline.Models.Teams;

namespace Storyline.Api.Http;

/// <summary>What an access token says, and where it may be.</summary>
internal static class AccessToken
{
    public const string Issuer = "storyline";
    public const string Audience = "storyline-api";
    public const string Team = "team";
    public const string User = "user";
    public const string Name = "name";
    public const string Role = "role";

    /// <summary>For pictures and the stream of changes, to which a browser adds no header.</summary>
    public const string Cookie = "storyline_session";

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public static string RoleName(TeamRole role) => role.ToString().ToLowerInvariant();
}
