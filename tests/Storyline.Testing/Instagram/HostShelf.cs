using System.Collections.Concurrent;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Cloudinary;

namespace Storyline.Testing.Instagram;

/// <summary>A media host without a network: it keeps what was uploaded until it is removed, and fails as told.</summary>
public sealed class HostShelf : IMediaHost
{
    private readonly ConcurrentDictionary<string, string> files = new();
    private readonly ConcurrentQueue<Exception> failures = new();
    private readonly ConcurrentDictionary<string, FailureKind> stuck = new();

    public bool IsConfigured { get; set; } = true;

    /// <summary>Runs inside each upload.</summary>
    public Func<Task> DuringUpload { get; set; } = () => Task.CompletedTask;

    /// <summary>What is there now.</summary>
    public IReadOnlyCollection<string> Files => [.. files.Keys];

    public int Uploads { get; private set; }

    public void FailNext(FailureKind kind, int times = 1, TimeSpan? retryAfter = null)
    {
        for (var i = 0; i < times; i++)
        {
            failures.Enqueue(new IntegrationException("cloudinary", kind, $"The media host is in a mood ({kind}).", retryAfter));
        }
    }

    /// <summary>One file cannot be removed.</summary>
    public void Stick(string publicId, FailureKind kind) => stuck[publicId] = kind;

    public async Task<Uri> UploadAsync(HostedFile file, CancellationToken cancellationToken)
    {
        await DuringUpload();
        if (failures.TryDequeue(out var failure))
        {
            throw failure;
        }

        Uploads++;
        files[file.PublicId] = file.Path;
        return new Uri($"https://media.example/{file.PublicId}.jpg");
    }

    public Task<bool> RemoveAsync(string publicId, bool isVideo, CancellationToken cancellationToken) => stuck.TryGetValue(publicId, out var kind)
        ? throw new IntegrationException("cloudinary", kind, $"The media host is in a mood ({kind}).")
        : Task.FromResult(files.TryRemove(publicId, out _));

    public Task<HostReport> CheckAsync(CancellationToken cancellationToken) => Task.FromResult(new HostReport(null, null));

    public Task<string?> TryFetchAsync(Uri address, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
