using Storyline.Models.Publishing;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Notifications.Publishing;

/// <summary>The one line a card collapses to: what, by whom, when.</summary>
public static class CollapsedCard
{
    public static string Line(HistoryEntry entry, string by, PostingWindow window)
    {
        var what = entry.Status switch
        {
            HistoryStatus.Posted => $"✅ Posted by {by}",
            HistoryStatus.Skipped => $"⏭️ Skipped by {by}",
            HistoryStatus.Rejected => $"🚫 Rejected by {by}",
            HistoryStatus.Failed => "❌ Failed",
        };
        return $"{what} · {MediaSnapshot.Read(entry.MediaSnapshot).FileName} · {window.Describe(entry.PostedAt)}"
            + (entry.ConfirmedAt is null ? "" : " ✔");
    }
}
