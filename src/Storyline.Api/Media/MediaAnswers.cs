using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media;

namespace Storyline.Api.Media;

/// <summary>Items as the API shows them, with their tags.</summary>
internal static class MediaAnswers
{
    public static async Task<IReadOnlyList<MediaItemResponse>> ShowAsync(
        this MediaLibrary library, TeamId teamId, IReadOnlyCollection<MediaItem> items, CancellationToken cancellationToken)
    {
        var tags = await library.TagsAsync(teamId, [.. items.Select(item => item.Id)], cancellationToken);
        return [.. items.Select(item => MediaItemResponse.From(item, tags.GetValueOrDefault(item.Id, [])))];
    }

    public static async Task<MediaItemResponse> ShowAsync(this MediaLibrary library, MediaItem item, CancellationToken cancellationToken) =>
        (await library.ShowAsync(item.TeamId, [item], cancellationToken))[0];
}
