using Microsoft.Extensions.Options;
using Storyline.Data.Publishing;
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
        var account = item.InstagramAccountId ?? chat.ActiveInstagramAccountId;
        var readiness = IsOn(chat) && account is { } id ? await connections.OpenAsync(item.TeamId, id, cancellationToken) : null;
        var quota = readiness is AccountReadiness.Ready ready && post.MayCallOut ? await quotas.TryReadAsync(ready, cancellationToken) : null;
        return PublishingRoute.Decide(new RouteFacts(
            options.Value.InstagramApi,
            host.IsConfigured,
            chat,
            post.Picture,
            post.Kind,
            item.ScheduledFor,
            clock.GetUtcNow(),
            account,
            Problem(readiness, post.Kind),
            quota?.Left,
            readiness is null || post.IsAskedFor ? [] : await policies.ListAsync(item.TeamId, chat.Id, cancellationToken),
            item.IsForced,
            post.IsAskedFor));
    }

    private static string? Problem(AccountReadiness? readiness, PublicationKind kind) => readiness switch
    {
        AccountReadiness.NotReady refused => refused.Reason,
        AccountReadiness.Ready { Account: { CanPublishStories: false } account } when kind is PublicationKind.Story =>
            $"Instagram takes stories from business accounts only, and @{account.Username} is none: change it in the Instagram app and connect it again",
        _ => null,
    };
}
