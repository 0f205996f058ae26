using Storyline.Data.Media;
using Storyline.Data.Publishing;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Publishing.Policies;

/// <summary>Tries policies out on the record of the last 90 days. Changes nothing.</summary>
public sealed class PolicyRehearsal(
    IHistoryRepository history, IPublishingPolicyRepository policies, IMediaItemRepository media, TypedNames typed, TimeProvider clock)
{
    public static readonly TimeSpan Reach = TimeSpan.FromDays(90);

    /// <summary>What would have become of the chat's posts with its policies as they are, or with one of them as <paramref name="instead"/> says.</summary>
    /// <param name="category">Of the one that is tried; null for all without one of their own.</param>
    /// <param name="instead">Null: the policies as they are.</param>
    /// <exception cref="InvalidRequestException">What is tried cannot be.</exception>
    public async Task<RehearsalReport> RunAsync(ChatSettings chat, string? category, PolicyWish? instead, CancellationToken cancellationToken)
    {
        instead?.Check();
        var since = clock.GetUtcNow() - Reach;
        var stored = await policies.ListAsync(chat.TeamId, chat.Id, cancellationToken);
        var tried = Replace(stored, chat, await typed.AsStoredAsync(category, cancellationToken), instead);
        var window = PostingWindow.Of(chat);
        var posts = new List<RehearsedPost>();
        for (string? cursor = null, last = ""; last is not null; cursor = last)
        {
            var page = await history.ListAsync(chat.TeamId, new HistoryFilter(Since: since, Chat: chat.Id), new PageRequest(200, cursor), cancellationToken);
            var entries = page.Items.Where(entry => entry.Status is not HistoryStatus.Failed).ToList();
            var items = await media.FindAsync(chat.TeamId, [.. entries.Select(entry => entry.MediaItemId).Distinct()], cancellationToken);
            posts.AddRange(entries.Select(entry => Judge(entry, items.GetValueOrDefault(entry.MediaItemId), tried, window)));
            last = page.NextCursor;
        }

        return new RehearsalReport(since, [.. posts.GroupBy(post => post.Category).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Count)], [.. posts.OrderBy(Rank)]);
    }

    private static RehearsedPost Judge(HistoryEntry entry, MediaItem? item, IReadOnlyList<PublishingPolicy> tried, PostingWindow window)
    {
        var seen = MediaSnapshot.Read(entry.MediaSnapshot);
        var past = new PastPost(
            entry.Status, seen.Category, TimeOnly.FromDateTime(window.ToLocal(entry.ScheduledFor).DateTime), item?.RequiresInteraction ?? false, entry.InstagramAccountId is not null);
        return new RehearsedPost(entry.Id, entry.MediaItemId, seen.FileName, seen.Category, entry.ScheduledFor, entry.Status, RehearsalRules.Judge(tried, past));
    }

    private IReadOnlyList<PublishingPolicy> Replace(IReadOnlyList<PublishingPolicy> stored, ChatSettings chat, string? category, PolicyWish? instead)
    {
        if (instead is null)
        {
            return stored;
        }

        var now = clock.GetUtcNow();
        return
        [
            .. stored.Where(policy => policy.Category != category),
            new PublishingPolicy
            {
                Id = PublishingPolicyId.New(now), TeamId = chat.TeamId, ChatSettingsId = chat.Id, Category = category, Mode = instead.Mode,
                HoursStart = instead.HoursStart, HoursEnd = instead.HoursEnd, VetoMinutes = instead.VetoMinutes, ChangedAt = now,
            },
        ];
    }

    private static CategoryRehearsal Count(IGrouping<string, RehearsedPost> category) => new(
        category.Key,
        category.Count(post => post.Fate is RehearsedFate.GoesOut),
        category.Count(post => post.Fate is RehearsedFate.GoesOutAgainstWill),
        category.Select(post => post.Fate).OfType<RehearsedFate.Asks>().GroupBy(asks => asks.Why).ToDictionary(group => group.Key, group => group.Count()));

    private static int Rank(RehearsedPost post) => post.Fate switch
    {
        RehearsedFate.GoesOutAgainstWill => 0,
        RehearsedFate.GoesOut => 1,
        RehearsedFate.Asks => 2,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
