using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

/// <summary>What people said to the bot.</summary>
public interface IInteractionRepository
{
    Task AddAsync(UserInteraction interaction, CancellationToken cancellationToken);
}
