using System.Collections.Concurrent;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>An Instagram without a network, for tests of timing and of trouble: it shows what it is told to, and fails as told.</summary>
internal sealed class ShownInstagram : IInstagramPublisher, IInstagramInsights, IStoryPictures
{
    private readonly ConcurrentQueue<IntegrationException> failures = new();

    public List<LiveStory> Stories { get; } = [];

    public Dictionary<Uri, PictureLook[]> Pictures { get; } = [];

    public Dictionary<string, InsightFigure[]> Figures { get; } = [];

    /// <summary>Metrics that cannot be asked for just now.</summary>
    public HashSet<string> Silent { get; } = [];

    /// <summary>The calls so far, in order.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>Runs during each call.</summary>
    public Func<Task> During { get; set; } = () => Task.CompletedTask;

    public void FailNext(FailureKind kind) => failures.Enqueue(new IntegrationException("instagram", kind, $"Instagram is in a mood ({kind})."));

    /// <summary>A story that looks like this.</summary>
    public void Show(string id, DateTimeOffset at, long look)
    {
        var picture = new Uri($"https://cdn.example/{id}.jpg?signature=canary-{id}");
        Pictures[picture] = [new PictureLook(look)];
        Stories.Add(new LiveStory(id, false, at, new Uri($"https://instagram.com/s/{id}"), picture));
    }

    public Task<IReadOnlyList<LiveStory>> ListStoriesAsync(InstagramConnection account, CancellationToken cancellationToken) =>
        AnswerAsync<IReadOnlyList<LiveStory>>($"stories {account.InstagramId}", () => [.. Stories]);

    public Task<IReadOnlyList<LiveStory>> ListMediaAsync(InstagramConnection account, int limit, CancellationToken cancellationToken) =>
        AnswerAsync<IReadOnlyList<LiveStory>>("media", () => []);

    public Task<IReadOnlyList<PictureLook>> LooksAsync(Uri address, int width, int height, CancellationToken cancellationToken) =>
        AnswerAsync<IReadOnlyList<PictureLook>>($"look {address.AbsolutePath}", () => Pictures.GetValueOrDefault(address, []));

    public Task<InsightReading> ReadAsync(InstagramConnection account, string mediaId, PublicationKind kind, CancellationToken cancellationToken) =>
        AnswerAsync($"insights {mediaId}", () => Reading(Figures.GetValueOrDefault(mediaId, [])));

    public Task<InsightReading> ReadMissingAsync(
        InstagramConnection account, string mediaId, PublicationKind kind, IReadOnlyList<string> missing, CancellationToken cancellationToken) =>
        AnswerAsync($"missing {mediaId} {string.Join(' ', missing)}", () => Reading(Figures.GetValueOrDefault(mediaId, []).Where(figure => missing.Contains(figure.Metric))));

    public Task<string> CreateContainerAsync(InstagramConnection account, ContainerRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ContainerState> ReadContainerAsync(InstagramConnection account, string containerId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string> PublishAsync(InstagramConnection account, string containerId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<PublishingQuota> ReadQuotaAsync(InstagramConnection account, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<LiveStory?> FindMediaAsync(InstagramConnection account, string mediaId, CancellationToken cancellationToken) => throw new NotSupportedException();

    private InsightReading Reading(IEnumerable<InsightFigure> wanted)
    {
        var answered = wanted.ToLookup(figure => !Silent.Contains(figure.Metric));
        return new InsightReading([.. answered[true]], [.. answered[false].Select(figure => figure.Metric).Distinct()]);
    }

    private async Task<T> AnswerAsync<T>(string call, Func<T> answer)
    {
        Calls.Enqueue(call);
        await During();
        return failures.TryDequeue(out var failure) ? throw failure : answer();
    }
}
