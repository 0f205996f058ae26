using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Storyline.Services.Integrations.Cloudinary;

internal sealed class CloudinaryHost(CloudinaryCalls calls, DeliveryProbe probe, IOptions<CloudinaryOptions> options) : IMediaHost
{
    private const long Megabyte = 1024 * 1024;
    private const long MostPicture = 10 * Megabyte;
    private const long MostClip = 100 * Megabyte;

    public bool IsConfigured => options.Value is { CloudName.Length: > 0, ApiKey.Length: > 0, ApiSecret.Length: > 0 };

    public async Task<Uri> UploadAsync(HostedFile file, CancellationToken cancellationToken)
    {
        Demand();
        Measure(file);
        var transformation = file.IsVideo ? null : StoryPicture.Transformation(file.PublicId, file.FillsStory);
        IReadOnlyList<(string, string)> parameters =
        [
            ("public_id", file.PublicId), ("overwrite", "true"), ("invalidate", "true"),
            .. transformation is null ? Array.Empty<(string, string)>() : [("eager", transformation), ("eager_async", "true")],
        ];
        var answer = await calls.PostAsync(
            "upload", $"{Kind(file.IsVideo)}/upload", CallEffect.Invisible, options.Value.UploadPatience, parameters, () => new StreamContent(Open(file)), cancellationToken);
        var address = answer.TryGetProperty("secure_url", out var url) && url.ValueKind == JsonValueKind.String && Uri.TryCreate(url.GetString(), UriKind.Absolute, out var found)
            && found.Scheme is ("https" or "http")
                ? found
                : throw Unclear("upload");
        return transformation is null ? address : StoryPicture.Address(address, transformation) ?? throw Unclear("upload");
    }

    public async Task<bool> RemoveAsync(string publicId, bool isVideo, CancellationToken cancellationToken)
    {
        Demand();
        var answer = await calls.PostAsync(
            "destroy", $"{Kind(isVideo)}/destroy", CallEffect.Repeatable, options.Value.Patience, [("public_id", publicId), ("invalidate", "true")], null, cancellationToken);
        return answer.TryGetProperty("result", out var result) && result.ValueKind == JsonValueKind.String
            ? result.ValueEquals("ok") || (result.ValueEquals("not found") ? false : throw Unclear("destroy"))
            : throw Unclear("destroy");
    }

    public async Task<HostReport> CheckAsync(CancellationToken cancellationToken)
    {
        Demand();
        var (answer, serverTime) = await calls.ReadAsync("usage", "usage", cancellationToken);
        return new HostReport(serverTime, HostUsageReading.Of(answer));
    }

    public Task<string?> TryFetchAsync(Uri address, CancellationToken cancellationToken) => probe.TryAsync(address, cancellationToken);

    private void Demand()
    {
        if (!IsConfigured)
        {
            throw new IntegrationException(
                CloudinaryFailures.System, FailureKind.Misconfigured, "Cloudinary is not set up: set CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY and CLOUDINARY_API_SECRET.");
        }
    }

    private static void Measure(HostedFile file)
    {
        using var opened = Open(file);
        var (kind, most) = file.IsVideo ? ("clip", MostClip) : ("picture", MostPicture);
        if (opened.Length > most)
        {
            var megabytes = Math.Ceiling(opened.Length * 10.0 / Megabyte) / 10;
            throw Refused($"the {kind} has {megabytes.ToString("0.#", CultureInfo.InvariantCulture)} MB and Cloudinary takes up to {most / Megabyte} MB; export it smaller");
        }

        if (opened.Length == 0)
        {
            throw Refused($"the {kind} is empty; copy the file again");
        }
    }

    private static FileStream Open(HostedFile file)
    {
        try
        {
            return new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 81_920, useAsync: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IntegrationException(CloudinaryFailures.System, FailureKind.Refused, "The media cannot be uploaded, because its file cannot be read.", inner: exception);
        }
    }

    private static IntegrationException Refused(string words) => new(CloudinaryFailures.System, FailureKind.Refused, $"It cannot be uploaded: {words}.");

    private static IntegrationException Unclear(string operation) =>
        new(CloudinaryFailures.System, FailureKind.Unavailable, $"Cloudinary did not answer {operation}: the answer is not one of Cloudinary's.");

    private static string Kind(bool isVideo) => isVideo ? "video" : "image";
}
