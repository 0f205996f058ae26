using System.Text.Json.Nodes;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Calls;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Instagram.Posts;

/// <summary><c>POST /{ig-user}/media_publish</c> and <c>GET /{ig-user}/content_publishing_limit</c>.</summary>
internal sealed class PublishDesk(SimulatedWorld world)
{
    private static readonly TimeSpan QuotaWindow = TimeSpan.FromDays(1);

    public WireAnswer Publish(GraphCall call, string accountId) => world.Change(state =>
    {
        var now = world.Now;
        var instagram = state.Instagram;
        var token = TokenCheck.Caller(instagram, call, now);
        var account = TokenCheck.Account(instagram, call, token, accountId, TokenCheck.Publish);
        var container = Ready(instagram, account, call.Need("creation_id"), now);
        if (account.QuotaUsed(instagram, now - QuotaWindow, now) >= account.QuotaTotal)
        {
            throw PublishingErrors.Of(2207042);
        }

        var media = GoingLive.Publish(instagram, account, container, now);
        var line = InstagramLedger.Line(now, Operation.Publish, "done") with
        {
            Account = account.Id,
            Container = container.Id,
            Media = media.Id,
            Url = container.Fetched?.Url,
            By = "api",
        };
        return GraphAnswer.Done(new JsonObject { ["id"] = media.Id }, state.Ledger.Add(line));
    });

    public WireAnswer Quota(GraphCall call, string accountId) => world.Read(state =>
    {
        var now = world.Now;
        var instagram = state.Instagram;
        var account = TokenCheck.Account(instagram, call, TokenCheck.Caller(instagram, call, now), accountId, TokenCheck.Publish);
        var since = call.Integer("since") is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : now - QuotaWindow;
        if (since < now - QuotaWindow)
        {
            throw GraphErrors.BadParameter("Param since must be within the last 24 hours");
        }

        var entry = GraphFields.Of(call, "quota_usage").Select("IGContentPublishingLimit", new Dictionary<string, Func<GraphFields?, JsonNode?>>
        {
            ["quota_usage"] = _ => account.QuotaUsed(instagram, since, now),
            ["config"] = _ => new JsonObject { ["quota_total"] = account.QuotaTotal, ["quota_duration"] = (int)QuotaWindow.TotalSeconds },
        });
        return GraphAnswer.Done(new JsonObject { ["data"] = new JsonArray(entry) });
    });

    private static MediaContainer Ready(InstagramState instagram, Account account, string containerId, DateTimeOffset now)
    {
        if (account.IsCheckpointed)
        {
            throw PublishingErrors.Of(2207050);
        }

        if (instagram.Containers.GetValueOrDefault(containerId) is not { } container || container.AccountId != account.Id)
        {
            throw PublishingErrors.Of(2207008);
        }

        return container.Status(now, TimeSpan.Zero) switch
        {
            ContainerStatus.Expired => throw PublishingErrors.Of(2207008),
            ContainerStatus.InProgress or ContainerStatus.Error => throw PublishingErrors.Of(2207027),
            ContainerStatus.Published when instagram.Behaviour.SecondPublish == Behaviour.Refuse => throw PublishingErrors.Of(2207006),
            _ when container.IsCarouselItem => throw GraphErrors.BadParameter("An item of a carousel cannot be published alone"),
            _ when container.Children.Any(child => IsGone(instagram, child, now)) => throw PublishingErrors.Of(2207020),
            _ => container,
        };
    }

    private static bool IsGone(InstagramState instagram, string child, DateTimeOffset now) =>
        instagram.Containers.GetValueOrDefault(child)?.Status(now, TimeSpan.Zero) is null or ContainerStatus.Expired or ContainerStatus.Error;
}
