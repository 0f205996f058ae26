using Microsoft.Extensions.Options;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;

namespace Storyline.Services.Core.Media;

/// <summary>
/// Where a team's pictures lie: the installation's own team has <c>MEDIA_DIR</c>, every other one a folder in its hidden <c>.teams</c>, into which no
/// index of another team looks.
/// </summary>
public sealed class TeamFolders(ITeamRepository teams, IOptions<LibraryOptions> options)
{
    private const string Others = ".teams";

    /// <summary>The folder, which may not exist yet.</summary>
    /// <exception cref="NotFoundException">There is no such team.</exception>
    public async Task<string> OfAsync(TeamId teamId, CancellationToken cancellationToken)
    {
        var team = await teams.FindAsync(teamId, cancellationToken) ?? throw new NotFoundException($"There is no team {teamId}.");
        return team.Slug == TeamSetup.DefaultSlug ? options.Value.Folder : Path.Combine(options.Value.Folder, Others, team.Slug);
    }
}
