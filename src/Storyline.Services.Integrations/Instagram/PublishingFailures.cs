namespace Storyline.Services.Integrations.Instagram;

/// <summary>
/// Meta's published list of what goes wrong on the way to a post (Instagram Platform, error codes, 2026-06-02), by subcode, with the kind that follows
/// from Meta's advice. Something that needs a new container is NotFound: what was made is of no use any more.
/// </summary>
internal static class PublishingFailures
{
    private static readonly Dictionary<(int Code, int Subcode), (FailureKind Kind, string Words)> Known = new()
    {
        [(-2, 2207003)] = (FailureKind.Unavailable, "Instagram took too long to fetch the media; it is tried again, and a smaller file helps"),
        [(-2, 2207020)] = (FailureKind.NotFound, "the uploaded media has expired at Instagram and has to be uploaded again"),
        [(-1, 2207001)] = (FailureKind.Unavailable, "Instagram's servers failed; it is tried again"),
        [(-1, 2207032)] = (FailureKind.Unavailable, "Instagram could not make the post; it is tried again"),
        [(-1, 2207053)] = (FailureKind.NotFound, "Instagram could not take in the clip; it has to be handed over again, and exporting it as MP4 with H.264 and AAC helps"),
        [(1, 2207057)] = (FailureKind.Refused, "the chosen cover frame lies outside the clip; choose a moment within its length"),
        [(4, 2207051)] = (FailureKind.Forbidden, "Instagram blocked the action as suspected spam; pause posting for this account, and look into the Instagram app for a notice"),
        [(9, 2207042)] = (FailureKind.QuotaReached, "the account has published as many posts as Instagram allows in 24 hours; the next one can go out when the oldest is a day old"),
        [(24, 2207006)] = (FailureKind.NotFound, "Instagram does not find the media, or this login may not see it; it has to be made again, and if that does not help, connect the account again"),
        [(24, 2207008)] = (FailureKind.NotFound, "Instagram does not know the prepared post (any more); it has to be prepared again"),
        [(25, 2207050)] = (FailureKind.Forbidden, "the Instagram account is restricted, inactive or asked to confirm itself; open the Instagram app, follow what it asks for, then try again"),
        [(100, 2207023)] = (FailureKind.Refused, "Instagram does not know this type of post; update Storyline or INSTAGRAM_GRAPH_VERSION"),
        [(100, 2207028)] = (FailureKind.Refused, "a carousel has 2 to 10 items; add or remove some"),
        [(100, 2207035)] = (FailureKind.Refused, "products in a clip have no position; remove the positions of the product tags"),
        [(100, 2207036)] = (FailureKind.Refused, "products on a picture need a position; give the product tags theirs"),
        [(100, 2207037)] = (FailureKind.Refused, "a tagged product is not valid; check that it is approved and in the account's catalogue"),
        [(100, 2207040)] = (FailureKind.Refused, "a post has at most 20 tags; remove some"),
        [(352, 2207026)] = (FailureKind.Refused, "Instagram does not take this format of clip; export it as MP4 or MOV with H.264 or HEVC"),
        [(9004, 2207052)] = (FailureKind.Unavailable, "Instagram could not fetch the media from its address; check that the address is public and answers without a login (storyline doctor does)"),
        [(9007, 2207027)] = (FailureKind.NotReady, "Instagram is still preparing the post; it is asked again soon"),
        [(36000, 2207004)] = (FailureKind.Refused, "the picture is larger than 8 MiB; save it as JPEG at a lower quality"),
        [(36001, 2207005)] = (FailureKind.Refused, "Instagram does not take this format of picture; save it as JPEG"),
        [(36003, 2207009)] = (FailureKind.Refused, "the picture's shape is outside 4:5 to 1.91:1, which feed posts need; crop it"),
        [(36004, 2207010)] = (FailureKind.Refused, "the caption is too long: at most 2,200 characters, 30 hashtags and 20 names; shorten it"),
    };

    /// <summary>Null when Meta does not list it.</summary>
    public static (FailureKind Kind, string Words)? Find(int code, int? subcode) =>
        subcode is { } part && Known.TryGetValue((code, part), out var failure) ? failure : null;

    /// <summary>The failure that a container's status names by its subcode alone; subcodes are unique. Null when none is named, or it is not listed.</summary>
    public static (FailureKind Kind, string Words)? FindBySubcode(int subcode) =>
        Known.Where(known => known.Key.Subcode == subcode).Select(known => ((FailureKind Kind, string Words)?)known.Value).FirstOrDefault();
}
