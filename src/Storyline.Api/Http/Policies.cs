using Microsoft.AspNetCore.Authorization;
using Storyline.Models.Teams;

namespace Storyline.Api.Http;

/// <summary>Who may call an operation. Each role may do what the ones before it may; the services ask again.</summary>
internal static class Policies
{
    public const string Member = nameof(TeamRole.Member);
    public const string Operator = nameof(TeamRole.Operator);
    public const string Admin = nameof(TeamRole.Admin);

    public static void Add(AuthorizationOptions options)
    {
        foreach (var needed in Enum.GetValues<TeamRole>())
        {
            var enough = Enum.GetValues<TeamRole>().Where(role => role >= needed).Select(AccessToken.RoleName);
            options.AddPolicy(needed.ToString(), policy => policy.RequireAuthenticatedUser().RequireRole(enough));
        }
    }
}
