using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing;

namespace Storyline.Cli.Publishing;

/// <summary>A publication, as the command line shows it.</summary>
internal static class PublicationRow
{
    public static object View(PublicationView view) => new
    {
        Id = view.Publication.Id.Value,
        QueueItemId = view.Publication.QueueItemId.Value,
        view.Media.FileName,
        view.Account,
        view.Publication.Kind,
        FurtherMediaIds = view.Carousel.Skip(1).Select(part => part.MediaItemId.Value),
        view.Publication.Step,
        view.Publication.DueAt,
        view.Publication.IsRehearsal,
        view.Publication.LastError,
        InstagramMediaId = view.Publication.MediaId,
        view.Publication.Permalink,
        view.Publication.Outcome,
        view.Publication.QuotaBefore,
        Calls = view.Attempts.Select(call => new { call.Attempt, call.StartedAt, call.AnsweredAt, call.Answer }),
    };

    public static string Kind(PublicationView view) => view.Publication.Kind switch
    {
        PublicationKind.Story => "story",
        PublicationKind.Feed => "feed picture",
        PublicationKind.Reel => "reel",
        PublicationKind.Carousel => $"carousel of {view.Carousel.Count}",
    };

    public static string Words(PublicationStep step) => step switch
    {
        PublicationStep.Claimed => "uploading",
        PublicationStep.Uploaded or PublicationStep.Container => "preparing",
        PublicationStep.Ready => "ready",
        PublicationStep.Publishing => "🚀 publishing",
        PublicationStep.Unconfirmed => "❔ unconfirmed",
        PublicationStep.Published => "✅ published",
        PublicationStep.Failed => "↩️ left to the team",
        PublicationStep.Cancelled => "⛔ stopped",
        PublicationStep.Rehearsed => "🧪 rehearsed",
    };
}
