using System.Globalization;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>A story or post from Meta's fields.</summary>
internal static class PostedReading
{
    public const string Fields = "id,media_type,timestamp,permalink,media_url,thumbnail_url";

    public static LiveStory Of(GraphWire.Media media)
    {
        var isVideo = media.MediaType is "VIDEO";
        return new LiveStory(media.Id, isVideo, Time(media.Timestamp), Address(media.Permalink), Address(isVideo ? media.ThumbnailUrl : media.MediaUrl ?? media.ThumbnailUrl));
    }

    // Meta writes 2026-11-25T19:30:00+0000, without the colon that JSON readers want.
    private static DateTimeOffset Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : DateTimeOffset.UnixEpoch;

    private static Uri? Address(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http") ? address : null;
}
