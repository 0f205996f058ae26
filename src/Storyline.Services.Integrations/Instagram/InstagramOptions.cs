using System.ComponentModel.DataAnnotations;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>How Storyline reaches Meta's Graph API. Everything is optional: without an app nobody can connect an account by login, stored tokens still work.</summary>
public sealed class InstagramOptions : IValidatableObject
{
    public const string Section = "Instagram";

    /// <summary>Replaces every one of Meta's hosts: a simulator or a proxy. Null: Meta's own.</summary>
    [Url(ErrorMessage = "INSTAGRAM_GRAPH_BASE_URL is not an address: remove it to use Meta's own, or give one such as http://127.0.0.1:8090/instagram.")]
    public string? BaseUrl { get; init; }

    /// <summary>The Graph API's version; each lives about two years.</summary>
    [RegularExpression(@"v[1-9][0-9]?\.[0-9]", ErrorMessage = "INSTAGRAM_GRAPH_VERSION does not look like a version: write it as Meta does, for example v26.0, or remove it.")]
    public string GraphVersion { get; init; } = "v26.0";

    /// <summary>The Meta app for Facebook Login.</summary>
    [RegularExpression("[0-9]{5,20}", ErrorMessage = "FACEBOOK_APP_ID is not an app's id, which has digits only: copy it from the app's dashboard at developers.facebook.com.")]
    public string? FacebookAppId { get; init; }

    /// <summary>A secret: never logged, never part of a message. It also proves that calls come from the app.</summary>
    [RegularExpression(@"\S{16,128}", ErrorMessage = "FACEBOOK_APP_SECRET does not look like an app's secret: copy it again from Settings · Basic, without blanks or quotes.")]
    public string? FacebookAppSecret { get; init; }

    /// <summary>The app for Instagram Login.</summary>
    [RegularExpression("[0-9]{5,20}", ErrorMessage = "INSTAGRAM_APP_ID is not an app's id, which has digits only: copy it from Instagram · API setup with Instagram login.")]
    public string? InstagramAppId { get; init; }

    /// <summary>A secret: never logged, never part of a message.</summary>
    [RegularExpression(@"\S{16,128}", ErrorMessage = "INSTAGRAM_APP_SECRET does not look like an app's secret: copy it again from API setup with Instagram login, without blanks or quotes.")]
    public string? InstagramAppSecret { get; init; }

    /// <summary>How long an answer is awaited, from the first byte sent to the last one read.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:02:00", ErrorMessage = "Instagram:Patience is between 0.1 seconds and 2 minutes.")]
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        [.. Pair("FACEBOOK", FacebookAppId, FacebookAppSecret), .. Pair("INSTAGRAM", InstagramAppId, InstagramAppSecret)];

    private static IEnumerable<ValidationResult> Pair(string app, string? id, string? secret)
    {
        if (string.IsNullOrEmpty(id) != string.IsNullOrEmpty(secret))
        {
            var (missing, given) = string.IsNullOrEmpty(id) ? ("ID", "SECRET") : ("SECRET", "ID");
            yield return new ValidationResult($"{app}_APP_{missing} is missing, and {app}_APP_{given} is of no use without it: set both, or remove both.");
        }
    }
}
