using System.Text.RegularExpressions;

namespace Storyline.Testing.Instagram;

/// <summary>One thing that Instagram or Cloudinary saw.</summary>
public sealed partial record SystemLine(long Id, string System, string Operation, string Outcome)
{
    public DateTimeOffset At { get; init; }

    /// <summary>The scripted fault that hid or spoilt the answer.</summary>
    public string? Fault { get; init; }

    public string? Account { get; init; }

    public string? Container { get; init; }

    public string? Media { get; init; }

    public string? Url { get; init; }

    public string? PublicId { get; init; }

    public string? By { get; init; }

    public string? Detail { get; init; }

    /// <summary>The public id of what was posted, taken from its address; null when it did not come from Cloudinary.</summary>
    public string? PostedPublicId => Url is { } url && Delivered().Match(url) is { Success: true } match ? Uri.UnescapeDataString(match.Groups["id"].Value) : null;

    [GeneratedRegex(@"/cloudinary/[^/]+/\w+/upload/(?:(?:s--[^/]+--|[a-z]{1,3}_[^/]+)/)*(?:v\d+/)?(?<id>.+?)(?:\.\w+)?(?:\?.*)?$")]
    private static partial Regex Delivered();
}
