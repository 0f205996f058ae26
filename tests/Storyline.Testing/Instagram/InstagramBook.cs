using Storyline.Models.Media;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Testing.Instagram;

/// <summary>
/// An Instagram without a network, for tests of timing, of trouble and of dying processes: it keeps a book of what went live, and fails as told, before
/// or after the effect. Like Meta it may refuse a second publish of one container, or perform it.
/// </summary>
public sealed class InstagramBook(TimeProvider clock) : IInstagramPublisher, IStoryPictures
{
    private readonly Lock gate = new();
    private readonly List<LiveStory> live = [];
    private readonly Dictionary<string, BookedContainer> containers = [];
    private readonly Queue<Func<bool, Exception?>> publishTrouble = new();
    private readonly Queue<Exception> readTrouble = new();
    private readonly Queue<Exception> containerTrouble = new();
    private readonly List<(string MediaId, string ContainerId, DateTimeOffset At)> ledger = [];
    private readonly List<(string ContainerId, ContainerRequest Request)> made = [];
    private readonly List<DateTimeOffset> publishCalls = [];
    private int numbers;

    /// <summary>Whether a second publish of one container makes a second story.</summary>
    public bool RepeatsPublish { get; set; }

    /// <summary>Containers are in progress for so many readings.</summary>
    public int ReadingsUntilFinished { get; set; }

    /// <summary>What the next containers turn into instead of being finished.</summary>
    public Queue<ContainerState> Verdicts { get; } = new();

    /// <summary>A container that was published says so only after this time.</summary>
    public TimeSpan SaysPublishedAfter { get; set; }

    /// <summary>What goes live is listed only after this time.</summary>
    public TimeSpan ListedAfter { get; set; }

    /// <summary>How what goes live looks, by its container, or by its id when somebody posted it by hand; without it nothing can be looked at.</summary>
    public Func<string, PictureLook>? Looks { get; set; }

    /// <summary>How often a picture was fetched to be looked at.</summary>
    public int Looked { get; private set; }

    public int QuotaTotal { get; set; } = 50;

    public int QuotaUsed { get; set; }

    /// <summary>
    /// Runs inside each call, with its name: <c>publish</c>, <c>read</c>, <c>create</c>, <c>quota</c>, <c>stories</c>, <c>media</c>; and <c>answer</c>, when a
    /// publish call has had its effect and its answer is on its way.
    /// </summary>
    public Func<string, Task> During { get; set; } = _ => Task.CompletedTask;

    /// <summary>Everything that ever went live, in order, with the container it came from.</summary>
    public IReadOnlyList<(string MediaId, string ContainerId, DateTimeOffset At)> Ledger
    {
        get
        {
            lock (gate)
            {
                return [.. ledger];
            }
        }
    }

    /// <summary>Every container that was ever made, in order.</summary>
    public IReadOnlyList<(string ContainerId, ContainerRequest Request)> Made
    {
        get
        {
            lock (gate)
            {
                return [.. made];
            }
        }
    }

    /// <summary>When publish calls came in.</summary>
    public IReadOnlyList<DateTimeOffset> PublishCalls
    {
        get
        {
            lock (gate)
            {
                return [.. publishCalls];
            }
        }
    }

    /// <summary>The next publish call fails like this, after its effect or without any.</summary>
    public void FailPublish(FailureKind kind, bool afterTheEffect, string? code = null, TimeSpan? retryAfter = null) =>
        publishTrouble.Enqueue(after => after == afterTheEffect ? Trouble(kind, code, retryAfter) : null);

    /// <summary>The next readings of containers fail like this.</summary>
    public void FailReading(FailureKind kind, int times = 1) => Enumerable.Range(0, times).ToList().ForEach(_ => readTrouble.Enqueue(Trouble(kind, null)));

    /// <summary>Containers can be read again.</summary>
    public void ReadAgain()
    {
        lock (gate)
        {
            readTrouble.Clear();
        }
    }

    /// <summary>The next containers cannot be made.</summary>
    public void FailContainer(FailureKind kind, int times = 1) => Enumerable.Range(0, times).ToList().ForEach(_ => containerTrouble.Enqueue(Trouble(kind, null)));

    /// <summary>Containers can be made again.</summary>
    public void MendContainer()
    {
        lock (gate)
        {
            containerTrouble.Clear();
        }
    }

    /// <summary>The containers that were not published turn into this.</summary>
    public void TurnContainers(ContainerState state)
    {
        lock (gate)
        {
            foreach (var container in containers.Values.Where(container => container.State is not ContainerState.Published))
            {
                container.State = state;
            }
        }
    }

    /// <summary>A publish call of the newest container that was answered with a failure has its effect now.</summary>
    public void TakeEffectLate() => GoLive(Made[^1].ContainerId);

    /// <summary>Somebody posts a story by hand.</summary>
    public string PostByHand(bool isVideo = false)
    {
        lock (gate)
        {
            var id = $"1{++numbers:0000000000000000}";
            live.Insert(0, new LiveStory(id, isVideo, clock.GetUtcNow(), null, Looks is null ? null : new Uri($"https://cdn.example/{id}")));
            return id;
        }
    }

    /// <summary>Somebody deletes a story.</summary>
    public void TakeDown(string mediaId)
    {
        lock (gate)
        {
            live.RemoveAll(story => story.MediaId == mediaId);
        }
    }

    public async Task<string> CreateContainerAsync(InstagramConnection account, ContainerRequest request, CancellationToken cancellationToken)
    {
        await During("create");
        lock (gate)
        {
            if (containerTrouble.TryDequeue(out var trouble))
            {
                throw trouble;
            }

            if (!request.Children.All(child => containers.TryGetValue(child, out var part) && part is { IsItem: true, ReadingsLeft: <= 0, State: ContainerState.Finished }))
            {
                throw Trouble(FailureKind.NotReady, "9007/2207027");
            }

            var id = $"9{++numbers:0000000000000000}";
            made.Add((id, request));
            containers[id] = new BookedContainer(request, ReadingsUntilFinished, Verdicts.TryDequeue(out var verdict) ? verdict : new ContainerState.Finished());
            return id;
        }
    }

    public async Task<ContainerState> ReadContainerAsync(InstagramConnection account, string containerId, CancellationToken cancellationToken)
    {
        await During("read").WaitAsync(cancellationToken);
        lock (gate)
        {
            if (readTrouble.TryDequeue(out var trouble))
            {
                throw trouble;
            }

            var container = containers[containerId];
            return container switch
            {
                _ when container.ReadingsLeft-- > 0 => new ContainerState.InProgress(),
                { State: ContainerState.Published } when container.PublishedAt + SaysPublishedAfter > clock.GetUtcNow() => new ContainerState.Finished(),
                _ => container.State,
            };
        }
    }

    public async Task<string> PublishAsync(InstagramConnection account, string containerId, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            publishCalls.Add(clock.GetUtcNow());
        }

        await During("publish").WaitAsync(cancellationToken);
        var trouble = publishTrouble.TryDequeue(out var planned) ? planned : _ => null;
        if (trouble(false) is { } before)
        {
            throw before;
        }

        var mediaId = GoLive(containerId);
        await During("answer");
        return trouble(true) is { } after ? throw after : mediaId;
    }

    public async Task<PublishingQuota> ReadQuotaAsync(InstagramConnection account, CancellationToken cancellationToken)
    {
        await During("quota").WaitAsync(cancellationToken);
        return new PublishingQuota(QuotaUsed, QuotaTotal, TimeSpan.FromDays(1));
    }

    public async Task<IReadOnlyList<LiveStory>> ListStoriesAsync(InstagramConnection account, CancellationToken cancellationToken)
    {
        await During("stories").WaitAsync(cancellationToken);
        lock (gate)
        {
            return [.. live.Where(story => story.PostedAt + ListedAfter <= clock.GetUtcNow())];
        }
    }

    public Task<IReadOnlyList<LiveStory>> ListMediaAsync(InstagramConnection account, int limit, CancellationToken cancellationToken) =>
        ListStoriesAsync(account, cancellationToken);

    public async Task<LiveStory?> FindMediaAsync(InstagramConnection account, string mediaId, CancellationToken cancellationToken)
    {
        await During("media");
        lock (gate)
        {
            return live.SingleOrDefault(story => story.MediaId == mediaId);
        }
    }

    public Task<IReadOnlyList<PictureLook>> LooksAsync(Uri address, int width, int height, CancellationToken cancellationToken)
    {
        Looked++;
        return Task.FromResult<IReadOnlyList<PictureLook>>([Looks!(address.Segments[^1])]);
    }

    private static IntegrationException Trouble(FailureKind kind, string? code, TimeSpan? retryAfter = null) =>
        new("instagram", kind, $"Instagram is in a mood ({kind}).", retryAfter) { Code = code };

    private string GoLive(string containerId)
    {
        lock (gate)
        {
            var container = containers[containerId];
            if (container.IsItem)
            {
                throw Trouble(FailureKind.Refused, "100");
            }

            if (container.State is ContainerState.Published && !RepeatsPublish)
            {
                throw Trouble(FailureKind.Refused, "9/2207051");
            }

            (container.State, container.PublishedAt) = (new ContainerState.Published(), clock.GetUtcNow());
            var mediaId = $"1{++numbers:0000000000000000}";
            var now = clock.GetUtcNow();
            var picture = Looks is null ? null : new Uri($"https://cdn.example/{containerId}");
            live.Insert(0, new LiveStory(mediaId, container.IsVideo, now, new Uri($"https://www.instagram.com/stories/shop/{mediaId}/"), picture));
            ledger.Add((mediaId, containerId, now));
            QuotaUsed++;
            return mediaId;
        }
    }

    private sealed class BookedContainer(ContainerRequest request, int readingsLeft, ContainerState state)
    {
        public bool IsVideo { get; } = request.IsVideo;

        public bool IsItem { get; } = request.IsCarouselItem;

        public int ReadingsLeft { get; set; } = readingsLeft;

        public ContainerState State { get; set; } = state;

        public DateTimeOffset PublishedAt { get; set; }
    }
}
