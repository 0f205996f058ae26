using Storyline.Data.Media;
using Storyline.Models.Media;

namespace Storyline.Services.Core.Media;

/// <summary>What people put on a picture; what a model guessed is nobody's word yet.</summary>
public sealed class MediaWords(IMediaTagRepository tags)
{
    public async Task<IReadOnlyList<string>> OfAsync(MediaItem picture, CancellationToken cancellationToken)
    {
        var all = await tags.OfAsync(picture.TeamId, [picture.Id], cancellationToken);
        return [.. all.GetValueOrDefault(picture.Id, []).Where(tag => tag.Origin is TagOrigin.Person || tag.Confirmed).Select(tag => tag.Tag)];
    }
}
