using Storyline.Models.Publishing;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Notifications.Publishing;

/// <summary>The one line a card collapses to: what, by whom, when, which account.</summary>
public static class CollapsedCard
{
    /// <summary>For a card whose post left the plan without a decision.</summary>
    public const string Gone = "🗑 No longer planned: it left the plan before anybody decided.";

    /// <param name="account">The Instagram account's user name, or null when none was chosen.</param>
    public static string Line(HistoryEntry entry, string by, PostingWindow window, string? account)
    {
        var what = entry.Status switch
        {
            HistoryStatus.Posted when IsAutomatic(entry) && account is not null => $"✅ Posted to @{account} by {by}",
            HistoryStatus.Posted => $"✅ Posted by {by}",
            HistoryStatus.Skipped => $"⏭️ Skipped by {by}",
            HistoryStatus.Rejected => $"🚫 Rejected by {by}",
            HistoryStatus.Failed => "❌ Failed",
        };
        return $"{what} · {MediaSnapshot.Read(entry.MediaSnapshot).FileName} · {window.Describe(entry.PostedAt)}"
            + (account is null || IsAutomatic(entry) ? "" : $" · 📸 @{account}")
            + (entry.ConfirmedAt is null ? "" : " ✔");
    }

    private static bool IsAutomatic(HistoryEntry entry) => entry is { Status: HistoryStatus.Posted, Method: PostingMethod.InstagramApi };
}
