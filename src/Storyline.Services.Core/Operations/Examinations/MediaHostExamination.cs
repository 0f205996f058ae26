using System.Globalization;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Cloudinary;

namespace Storyline.Services.Core.Operations.Examinations;

/// <summary>Where media lie while Instagram fetches them: the keys, what is used of the plan, the clock, and one tiny picture there and back.</summary>
internal sealed class MediaHostExamination(IMediaHost host, TimeProvider clock)
{
    private const string System = "Cloudinary";
    private const string CheckKeys = "copy CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY and CLOUDINARY_API_SECRET again from the console";

    private const double NearlyUsedUp = 90;

    // A grey pixel.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        if (!host.IsConfigured)
        {
            return [new Finding(System, null, "keys", FindingState.NotSetUp, "no cloud is set up", "set CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY and CLOUDINARY_API_SECRET")];
        }

        try
        {
            var report = await host.CheckAsync(cancellationToken);
            IEnumerable<Finding?> findings =
            [
                new Finding(System, null, "keys", FindingState.Fine, "key and secret are accepted"),
                report.Usage is { } usage ? Plan(usage) : null,
                ClockReading.Of(System, null, report.ServerTime, clock.GetUtcNow()),
                await ThereAndBackAsync(cancellationToken),
            ];
            return [.. findings.OfType<Finding>()];
        }
        catch (IntegrationException failure)
        {
            return [Trouble.Of(System, null, "keys", failure, CheckKeys)];
        }
    }

    internal static Finding Plan(HostUsage usage)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"{usage.Percent:0.#} % of the {usage.Counter} of the plan {usage.Plan} are used");
        return usage.Percent < NearlyUsedUp
            ? new Finding(System, null, "plan", FindingState.Fine, words)
            : new Finding(System, null, "plan", FindingState.Warning, words, "uploads stop when it is used up: remove in the console what nobody needs, or take a larger plan");
    }

    private async Task<Finding> ThereAndBackAsync(CancellationToken cancellationToken)
    {
        var (id, path) = ($"storyline/doctor-{clock.GetUtcNow().ToUnixTimeMilliseconds():x}", Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()));
        try
        {
            await File.WriteAllBytesAsync(path, Picture, cancellationToken);
            var address = await host.UploadAsync(new HostedFile(id, path, IsVideo: false), cancellationToken);
            var problem = await host.TryFetchAsync(address, cancellationToken);
            await host.RemoveAsync(id, isVideo: false, cancellationToken);
            return problem is null
                ? new Finding(System, null, "media", FindingState.Fine, "a picture was uploaded, fetched from its public address and removed")
                : new Finding(System, null, "media", FindingState.Broken, $"a picture was uploaded, but its address cannot be fetched: {problem.TrimEnd('.')}", "Instagram fetches media without a login: allow that in Cloudinary's security settings");
        }
        catch (IntegrationException failure)
        {
            return Trouble.Of(System, null, "media", failure, CheckKeys);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
