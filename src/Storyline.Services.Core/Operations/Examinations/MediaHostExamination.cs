using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Cloudinary;

namespace Storyline.Services.Core.Operations.Examinations;

/// <summary>Where media lie while Instagram fetches them: the keys, the clock, and one tiny picture there and back.</summary>
internal sealed class MediaHostExamination(IMediaHost host, TimeProvider clock)
{
    private const string System = "Cloudinary";
    private const string CheckKeys = "copy CLOUDINARY_CLOUD_NAME, CLOUDINARY_API_KEY and CLOUDINARY_API_SECRET again from the console";

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
            var time = await host.CheckAsync(cancellationToken);
            var clocks = ClockReading.Of(System, null, time, clock.GetUtcNow());
            return [new Finding(System, null, "keys", FindingState.Fine, "key and secret are accepted"), .. clocks is null ? Array.Empty<Finding>() : [clocks], await ThereAndBackAsync(cancellationToken)];
        }
        catch (IntegrationException failure)
        {
            return [Trouble.Of(System, null, "keys", failure, CheckKeys)];
        }
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
