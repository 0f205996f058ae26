using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Data.Publishing;

/// <summary>Which posts the stories and feed posts that an account shows may be, as far as it is known.</summary>
public interface ILiveStoryRepository
{
    /// <summary>Of these ids of Instagram's, those that belong to posts already: recorded ones of the team, and whatever went out by itself, in any team.</summary>
    Task<IReadOnlyCollection<string>> BoundAsync(TeamId teamId, IReadOnlyCollection<string> mediaIds, CancellationToken cancellationToken);

    /// <summary>
    /// How many other posts like a publication (of the same account, in the same place, pictures or clips as it is) went out since its call, and nobody can tell
    /// to this day which of what the account shows they are. What was called before it was live before it, and what a person denied is not there.
    /// </summary>
    Task<int> CountUnplacedAsync(Publication publication, bool isVideo, CancellationToken cancellationToken);

    /// <summary>
    /// The pictures of other posts of a publication's account that may be live without anybody knowing as what: those whose publish call was made since then, and
    /// those that people recorded since. Not clips: what Instagram shows of one may be any frame.
    /// </summary>
    Task<IReadOnlyList<MediaItem>> ListUnplacedAsync(Publication publication, DateTimeOffset since, CancellationToken cancellationToken);
}
