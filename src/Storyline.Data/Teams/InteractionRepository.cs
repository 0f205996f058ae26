using Storyline.Models.Teams;

namespace Storyline.Data.Teams;

internal sealed class InteractionRepository(StorylineDbContext database) : IInteractionRepository
{
    public async Task AddAsync(UserInteraction interaction, CancellationToken cancellationToken)
    {
        database.UserInteractions.Add(interaction);
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }
}
