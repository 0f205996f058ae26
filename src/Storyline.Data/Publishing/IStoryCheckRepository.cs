using Storyline.Models.Publishing;

namespace Storyline.Data.Publishing;

/// <summary>Searches for the proof that a post is on Instagram.</summary>
public interface IStoryCheckRepository
{
    /// <summary>Opens a search; one that exists is left as it is.</summary>
    Task AddAsync(StoryCheck check, CancellationToken cancellationToken);
}
