using System.Text.RegularExpressions;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>What a container's <c>status_code</c> and <c>status</c> say. A state that Meta does not document counts as in progress: nothing follows from it.</summary>
internal static partial class ContainerReading
{
    public static ContainerState Of(GraphWire.Container container) => container.StatusCode switch
    {
        "IN_PROGRESS" => new ContainerState.InProgress(),
        "FINISHED" => new ContainerState.Finished(),
        "PUBLISHED" => new ContainerState.Published(),
        "EXPIRED" => new ContainerState.Expired(),
        "ERROR" => Failed(container.Status ?? ""),
        _ => new ContainerState.InProgress(),
    };

    private static ContainerState.Failed Failed(string status) =>
        Subcode().Match(status) is { Success: true } match && PublishingFailures.FindBySubcode(int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture)) is { } known
            ? new ContainerState.Failed($"{known.Words} (error {match.Value})", known.Kind == FailureKind.Refused)
            : new ContainerState.Failed(SafeWords.Of(status) is { Length: > 0 } words ? words : "Instagram gave no reason", IsMediaRefused: false);

    [GeneratedRegex(@"\b22\d{5}\b")]
    private static partial Regex Subcode();
}
