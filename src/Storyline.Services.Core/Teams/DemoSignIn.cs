using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Teams;

/// <summary>Who signs in to a try-out, where nobody has an account.</summary>
public sealed class DemoSignIn(ITeamRepository teams, IMemberRepository members)
{
    /// <summary>The default team's first admin; before anybody spoke to the bot, an admin without a person behind them.</summary>
    /// <exception cref="ConflictException">There is no team yet.</exception>
    public async Task<Actor> AdminAsync(CancellationToken cancellationToken)
    {
        var team = (await teams.ListAsync(cancellationToken)).FirstOrDefault(team => team.Slug == TeamSetup.DefaultSlug)
            ?? throw new ConflictException("There is no team yet: it is made when Storyline starts; wait until /health/ready answers and sign in again.");
        return await members.FirstAdminAsync(team.Id, cancellationToken) is { } admin
            ? Actor.Of(admin, Door.Api)
            : new Actor(team.Id, null, "the demo admin", TeamRole.Admin, Door.Api);
    }
}
