using Storyline.Models;
using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

/// <summary>What happened in a team: what people said to the bot, how posts ended, who changed what.</summary>
public interface IActivityRepository
{
    /// <summary>Newest first.</summary>
    Task<Page<ActivityLine>> ListAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken);
}
