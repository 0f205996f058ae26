namespace Storyline.Services.Integrations.Instagram;

internal sealed class InstagramPublisher(GraphCalls calls) : IInstagramPublisher
{
    private const int UsualTotal = 50;
    private static readonly TimeSpan UsualWindow = TimeSpan.FromDays(1);

    public async Task<string> CreateContainerAsync(InstagramConnection account, ContainerRequest request, CancellationToken cancellationToken)
    {
        var call = Call(account, "create_container", HttpMethod.Post, $"{account.InstagramId}/media") with
        {
            Effect = CallEffect.Invisible,
            IsUrgent = true,
            Form = ContainerForm.Of(request),
        };
        return (await calls.SendAsync<GraphWire.Created>(call, cancellationToken)).Body.Id;
    }

    public async Task<ContainerState> ReadContainerAsync(InstagramConnection account, string containerId, CancellationToken cancellationToken)
    {
        var call = Call(account, "container_status", HttpMethod.Get, Uri.EscapeDataString(containerId)) with { IsUrgent = true, Query = [("fields", "status_code,status")] };
        return ContainerReading.Of((await calls.SendAsync<GraphWire.Container>(call, cancellationToken)).Body);
    }

    public async Task<string> PublishAsync(InstagramConnection account, string containerId, CancellationToken cancellationToken)
    {
        var call = Call(account, "publish", HttpMethod.Post, $"{account.InstagramId}/media_publish") with
        {
            Effect = CallEffect.Visible,
            IsUrgent = true,
            Form = [("creation_id", containerId)],
        };
        try
        {
            return (await calls.SendAsync<GraphWire.Created>(call, cancellationToken)).Body.Id;
        }
        catch (IntegrationException failure) when (failure is { Kind: FailureKind.Unavailable, Code: { } code })
        {
            // Meta's servers failed in the middle of it: unlike everything else that is unavailable, this call arrived.
            throw new IntegrationException(failure.System, FailureKind.Unknown, $"Nobody knows whether Instagram did publish: {failure.Message}", failure.RetryAfter, failure) { Code = code };
        }
    }

    public async Task<PublishingQuota> ReadQuotaAsync(InstagramConnection account, CancellationToken cancellationToken)
    {
        var call = Call(account, "quota", HttpMethod.Get, $"{account.InstagramId}/content_publishing_limit") with { IsUrgent = true, Query = [("fields", "config,quota_usage")] };
        var quota = (await calls.SendAsync<GraphWire.Page<GraphWire.Quota>>(call, cancellationToken)).Body.Data.FirstOrDefault() ?? new GraphWire.Quota();
        return new PublishingQuota(
            quota.QuotaUsage,
            quota.Config?.QuotaTotal ?? UsualTotal,
            quota.Config?.QuotaDuration is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : UsualWindow);
    }

    public Task<IReadOnlyList<LiveStory>> ListStoriesAsync(InstagramConnection account, CancellationToken cancellationToken) =>
        ListAsync(account, "stories", int.MaxValue, cancellationToken);

    public Task<IReadOnlyList<LiveStory>> ListMediaAsync(InstagramConnection account, int limit, CancellationToken cancellationToken) =>
        ListAsync(account, "media", limit, cancellationToken);

    public async Task<LiveStory?> FindMediaAsync(InstagramConnection account, string mediaId, CancellationToken cancellationToken)
    {
        var call = Call(account, "media", HttpMethod.Get, Uri.EscapeDataString(mediaId)) with { Query = [("fields", PostedReading.Fields)] };
        try
        {
            return PostedReading.Of((await calls.SendAsync<GraphWire.Media>(call, cancellationToken)).Body);
        }
        catch (IntegrationException failure) when (failure.Kind == FailureKind.NotFound)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<LiveStory>> ListAsync(InstagramConnection account, string edge, int most, CancellationToken cancellationToken)
    {
        var call = Call(account, edge, HttpMethod.Get, $"{account.InstagramId}/{edge}") with { IsUrgent = true, Query = [("fields", PostedReading.Fields)] };
        var posted = await calls.ReadAsync<GraphWire.Media>(call, most, cancellationToken);
        return [.. posted.Select(PostedReading.Of).OrderByDescending(story => story.PostedAt)];
    }

    private GraphCall Call(InstagramConnection account, string operation, HttpMethod method, string path) =>
        new(operation, account.Login, method, calls.Addresses.Graph(account.Login, path)) { Token = account.AccessToken, Account = account.InstagramId };
}
