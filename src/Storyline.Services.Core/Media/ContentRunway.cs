using Storyline.Data.Media;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Media;

namespace Storyline.Services.Core.Media;

/// <summary>How many days of content are left: each category against its share of what the team's work chats post in a day.</summary>
public sealed class ContentRunway(
    IMediaItemRepository media, IMediaUsageRepository usage, ICategoryMixRepository mixes, IChatSettingsRepository chats, TimeProvider clock)
{
    /// <summary>Locks that end later do not come back in time to matter.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(366);

    /// <summary>Every category that the library or the mix knows, by name. Paused chats count: they go on some day.</summary>
    public async Task<IReadOnlyList<CategoryRunway>> ForTeamAsync(TeamId teamId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var work = await chats.ListAsync(teamId, ChatPurpose.Work, cancellationToken);
        var postsPerDay = work.Sum(chat => chat.PostsPerDay);
        var repostDays = work.Select(chat => chat.RepostTtlDays).DefaultIfEmpty(0).Max();
        var shares = (await mixes.CurrentAsync(teamId, cancellationToken)).ToDictionary(share => share.Category, share => share.Ratio, StringComparer.Ordinal);
        var counts = (await media.CountByCategoryAsync(teamId, now, cancellationToken)).ToDictionary(count => count.Category, StringComparer.Ordinal);
        var stock = await StockAsync(teamId, shares, postsPerDay, repostDays, now, cancellationToken);
        return [.. shares.Keys.Union(counts.Keys).Order(StringComparer.Ordinal).Select(category =>
        {
            var count = counts.GetValueOrDefault(category) ?? new CategoryCount(category, 0, 0, 0);
            var share = shares.GetValueOrDefault(category);
            var (ready, returning) = stock.GetValueOrDefault(category, (0, []));
            var runway = new Runway(ready, returning, (double)share * postsPerDay, repostDays);
            return new CategoryRunway(category, share, count.Active, count.Eligible, count.NeverPosted, runway.DaysLeft());
        })];
    }

    /// <summary>Different pictures, for twins go out once: those that are free or planned, and in how many days locked ones come back.</summary>
    private async Task<Dictionary<string, (int Ready, IReadOnlyList<double> Returning)>> StockAsync(
        TeamId teamId, Dictionary<string, decimal> shares, int postsPerDay, int repostDays, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var planned = await usage.CountPlannedAsync(teamId, cancellationToken);
        var returning = (await usage.ReturningAsync(teamId, now, now + Horizon, cancellationToken)).ToLookup(
            item => item.Category, item => (item.At - now).TotalDays, StringComparer.Ordinal);
        var largest = (double)shares.Values.DefaultIfEmpty(0).Max() * postsPerDay;
        var most = Runway.MostThatMatter(largest, repostDays, returning.SelectMany(days => days).DefaultIfEmpty(0).Max());
        var free = (most == 0 ? [] : await media.CandidatesAsync(teamId, shares.Keys, most, now, seed: 0, cancellationToken)).ToLookup(
            row => row.Category, row => row.ContentHash, StringComparer.Ordinal);
        return shares.Keys.ToDictionary(
            category => category,
            category => (free[category].Distinct(StringComparer.Ordinal).Count() + planned.GetValueOrDefault(category),
                (IReadOnlyList<double>)[.. returning[category]]),
            StringComparer.Ordinal);
    }
}
