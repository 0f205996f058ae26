using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Teams;

/// <summary>What happened in a team, newest first: what people said to the bot, how posts ended, who changed what.</summary>
public sealed class ActivityFeed(IActivityRepository activity)
{
    public Task<Page<ActivityLine>> ListAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken) =>
        activity.ListAsync(teamId, page, cancellationToken);
}
