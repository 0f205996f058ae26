using Microsoft.Extensions.Options;
using Storyline.Data.Publishing;
using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations.Cloudinary;

namespace Storyline.Services.Core.Publishing;

/// <summary>Gathers what decides who publishes a planned post, and has it decided.</summary>
public sealed class PublishRouting(
    IOptions<PublishingOptions> options, IPublishingPolicyRepository policies, AccountConnections connections, QuotaReading quotas, IMediaHost host, TimeProvider clock)
{
    /// <summary>Whether Storyline publishes for this chat at all.</summary>
    public bool IsOn(ChatSettings chat) => options.Value.InstagramApi && chat.EnableInstagramApi;

    /// <summary>Who publishes it. Where Instagram is off nothing is read and nothing is called.</summary>
    public async Task<PublishingRoute> RouteAsync(RouteQuestion post, CancellationToken cancellationToken)
    {
        var (item, chat) = (post.Item, post.Chat);
        var (conditions, ready) = await ConditionsAsync(chat, item.InstagramAccountId ?? chat.ActiveInstagramAccountId, post.Kind, cancellationToken);
        var quota = ready is not null && post.MayCallOut ? await quotas.TryReadAsync(ready, cancellationToken) : null;
        return PublishingRoute.Decide(new RouteFacts(
            conditions with { QuotaLeft = quota?.Left },
            post.Picture,
            post.Kind,
            item.ScheduledFor,
            clock.GetUtcNow(),
            ready is null || post.IsAskedFor ? [] : await policies.ListAsync(item.TeamId, chat.Id, cancellationToken),
            item.IsForced,
            post.IsAskedFor));
    }

    /// <summary>
    /// What posts to an account need whichever picture it is, all but the quota, and the account to read that of; null when something else is in the way. What
    /// is said about a chat's publishing is asked here as well, so that it is what its posts do.
    /// </summary>
    internal async Task<(PublishingConditions Conditions, AccountReadiness.Ready? Ready)> ConditionsAsync(
        ChatSettings chat, InstagramAccountId? account, PublicationKind kind, CancellationToken cancellationToken)
    {
        var readiness = IsOn(chat) && account is { } id ? await connections.OpenAsync(chat.TeamId, id, cancellationToken) : null;
        var conditions = new PublishingConditions(options.Value.InstagramApi, chat, host.IsConfigured, account, Problem(readiness, kind), null);
        return (conditions, conditions.Obstacle is null ? readiness as AccountReadiness.Ready : null);
    }

    private static string? Problem(AccountReadiness? readiness, PublicationKind kind) => readiness switch
    {
        AccountReadiness.NotReady refused => refused.Reason,
        AccountReadiness.Ready { Account: { CanPublishStories: false } account } when kind is PublicationKind.Story =>
            $"Instagram takes stories from business accounts only, and @{account.Username} is none: change it in the Instagram app and connect it again",
        _ => null,
    };
}
