using Storyline.Data.Analytics;
using Storyline.Data.Operations;
using Storyline.Models.Analytics;
using Storyline.Models.Operations;
using Storyline.Services.Core.Operations.Webhooks;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Analytics;

/// <summary>Takes over the final figures that Meta delivers when a story has ended.</summary>
public sealed class FinalFiguresIntake(IInstagramWebhooks webhooks, IPostMetricRepository figures, IChangeNotifier changes, TimeProvider clock) : IWebhookHandler
{
    public string Source => InstagramWebhookIntake.Source;

    public async Task<WebhookHandling> HandleAsync(WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        IReadOnlyList<FinalFigures> final;
        try
        {
            final = webhooks.ReadFigures(delivery.Body);
        }
        catch (FormatException trouble)
        {
            return new WebhookHandling(WebhookState.Dead, trouble.Message);
        }

        var known = 0;
        foreach (var story in final)
        {
            known += await WriteAsync(story, cancellationToken) ? 1 : 0;
        }

        return (final.Count, known) switch
        {
            (0, _) => new WebhookHandling(WebhookState.Ignored, "It tells nothing that Storyline keeps."),
            (_, 0) => new WebhookHandling(WebhookState.Ignored, "No post in the record has this id on Instagram: replay it when one was matched."),
            _ => new WebhookHandling(WebhookState.Done, null),
        };
    }

    private async Task<bool> WriteAsync(FinalFigures story, CancellationToken cancellationToken)
    {
        if (await figures.FindPostAsync(story.InstagramId, story.MediaId, cancellationToken) is not { } post)
        {
            return false;
        }

        var source = new FigureSource(post.TeamId, post.Id, story.MediaId, PostMetric.Final, clock.GetUtcNow());
        await figures.AddAsync(source.Lines(story.Figures), cancellationToken);
        await changes.NotifyAsync(new Change(ChangeTopic.History, post.TeamId.Value, post.Id.ToString()), cancellationToken);
        return true;
    }
}
