using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Storyline.Models.Teams;

namespace Storyline.Api.Http;

/// <summary>Who is signed in: read from the access token alone.</summary>
/// <param name="ExpiresAt">When the session ends.</param>
internal sealed record CurrentMember(Actor Actor, DateTimeOffset ExpiresAt)
{
    public TeamId TeamId => Actor.TeamId;

    public static ValueTask<CurrentMember> BindAsync(HttpContext context) => ValueTask.FromResult(Of(context.User));

    private static CurrentMember Of(ClaimsPrincipal signedIn)
    {
        var user = signedIn.FindFirstValue(AccessToken.User);
        var expires = long.Parse(signedIn.FindFirstValue("exp")!, CultureInfo.InvariantCulture);
        return new CurrentMember(
            new Actor(
                new TeamId(Guid.Parse(signedIn.FindFirstValue(AccessToken.Team)!)),
                user is null ? null : new UserId(Guid.Parse(user)),
                signedIn.FindFirstValue(AccessToken.Name)!,
                Enum.Parse<TeamRole>(signedIn.FindFirstValue(AccessToken.Role)!, ignoreCase: true),
                Door.Api),
            DateTimeOffset.FromUnixTimeSeconds(expires));
    }
}
