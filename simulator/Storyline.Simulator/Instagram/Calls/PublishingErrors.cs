namespace Storyline.Simulator.Instagram.Calls;

/// <summary>Meta's published list of what can go wrong on the way to a post, with its words. Subcodes are unique; codes are not.</summary>
internal static class PublishingErrors
{
    private static readonly Dictionary<int, (int Code, string Message, string Title, string Words)> Known = new()
    {
        [2207003] = (-2, "Timeout", "Timeout", "It takes too long to download the media."),
        [2207020] = (-2, "Media expired", "Media expired", "The media you are trying to access has expired. Please try to upload again."),
        [2207001] = (-1, "Fatal", "Instagram server error", "Instagram server error. Try again."),
        [2207032] = (-1, "Create media fail", "Create media fail", "Failed to create a media, please try to re-create media."),
        [2207053] = (-1, "Unknown upload error", "Unknown upload error", "Unknown upload error. Generate a new container and use it to try again."),
        [2207057] = (1, "Invalid parameter", "Thumbnail offset must be greater than or equal to 0 and less than video duration", "Please enter a valid thumb_offset."),
        [2207051] = (4, "Application request limit reached", "Action is blocked", "We restrict certain activity to protect our community. Tell us if you think we made a mistake."),
        [2207042] = (9, "Application request limit reached", "Maximum posts reached", "You reached maximum number of posts that is allowed to be published by Content Publishing API."),
        [2207006] = (24, "The requested resource does not exist", "Media not found", "The media could not be found: permission error or expired token."),
        [2207008] = (24, "The requested resource does not exist", "Media builder does not exist", "The media builder with this creation id does not exist or has expired."),
        [2207050] = (25, "User must be on a consumer or business account", "Account restricted", "The Instagram account is restricted: inactive, checkpointed or restricted."),
        [2207023] = (100, "Invalid parameter", "Unknown media type", "The media type is unknown."),
        [2207028] = (100, "Invalid parameter", "Carousel validation failed", "Carousels need at least 2 and no more than 10 items."),
        [2207035] = (100, "Invalid parameter", "Product tag positions on a video", "Product tag positions should not be specified for video media."),
        [2207036] = (100, "Invalid parameter", "Product tag positions missing", "Product tag positions are required for photo media."),
        [2207037] = (100, "Invalid parameter", "Invalid product tag", "We couldn't add all of your product tags."),
        [2207040] = (100, "Invalid parameter", "Too many tags", "Cannot use more than 20 tags per created media."),
        [2207026] = (352, "The video file you selected is in a format that we don't support.", "Unsupported video format", "The video format is not supported. Please check spec for supported video format."),
        [2207052] = (9004, "Only photo or video can be accepted as media type.", "Media download has failed. The media URI doesn't meet our requirements.", "The media could not be fetched from this URI."),
        [2207027] = (9007, "Media ID is not available", "Media ID is not available", "The media is not ready for publishing, please wait for a moment."),
        [2207004] = (36000, "The image size is too large.", "Image size too large", "The image is too large to download. It should be less than 8 MiB."),
        [2207005] = (36001, "The image format is not supported.", "Unsupported image format", "The image format is not supported. Supported formats are JPEG."),
        [2207009] = (36003, "The submitted image with aspect ratio does not match the allowed range.", "Invalid aspect ratio", "The submitted image with aspect ratio cannot be published. Please submit an image with a valid aspect ratio."),
        [2207010] = (36004, "The caption was too long.", "Caption too long", "The caption was too long: at most 2200 characters, 30 hashtags and 20 tags."),
    };

    /// <summary>Every subcode that Meta lists.</summary>
    public static IEnumerable<int> Subcodes => Known.Keys;

    public static GraphError Of(int subcode)
    {
        var (code, message, title, words) = Known[subcode];
        return new GraphError(code, subcode, message) { UserTitle = title, UserMessage = words, IsTransient = code is -1 or -2 };
    }

    /// <summary>The listed error with this subcode; null when there is none.</summary>
    public static GraphError? Find(int? subcode) => subcode is { } known && Known.ContainsKey(known) ? Of(known) : null;
}
