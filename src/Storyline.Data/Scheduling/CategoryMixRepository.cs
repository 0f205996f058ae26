using Microsoft.EntityFrameworkCore;
using Storyline.Models;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data.Scheduling;

internal sealed class CategoryMixRepository(StorylineDbContext database) : ICategoryMixRepository
{
    public async Task<IReadOnlyList<CategoryShare>> CurrentAsync(TeamId teamId, CancellationToken cancellationToken) =>
        await database.CategoryShares.AsNoTracking().Where(share => share.TeamId == teamId && share.IsCurrent)
            .OrderByDescending(share => share.Ratio).ThenBy(share => share.Category).ToListAsync(cancellationToken);

    public async Task<int> LockAsync(TeamId teamId, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock(hashtextextended('category_mix:' || {teamId.Value}::text, 0))", cancellationToken);
        return await database.CategoryShares.Where(share => share.TeamId == teamId).MaxAsync(share => (int?)share.VersionNumber, cancellationToken) ?? 0;
    }

    public async Task ReplaceAsync(
        TeamId teamId, IReadOnlyDictionary<string, decimal> ratios, UserId? by, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var version = await LockAsync(teamId, cancellationToken);
        await database.CategoryShares.Where(share => share.TeamId == teamId && share.IsCurrent).ExecuteUpdateAsync(
            set => set.SetProperty(share => share.IsCurrent, false).SetProperty(share => share.EffectiveTo, now), cancellationToken);
        database.CategoryShares.AddRange(ratios.Select(ratio => new CategoryShare
        {
            Id = CategoryShareId.New(now),
            TeamId = teamId,
            Category = ratio.Key,
            Ratio = ratio.Value,
            EffectiveFrom = now,
            IsCurrent = true,
            VersionNumber = version + 1,
            ChangeReason = reason,
            ChangedBy = by,
        }));
        await database.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<CategoryShare>> HistoryAsync(TeamId teamId, CancellationToken cancellationToken) =>
        await database.CategoryShares.AsNoTracking().Where(share => share.TeamId == teamId)
            .OrderByDescending(share => share.VersionNumber).ThenByDescending(share => share.Ratio).ToListAsync(cancellationToken);

    public async Task<Page<IReadOnlyList<CategoryShare>>> ListVersionsAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken)
    {
        var before = RankCursor.Parse(page.Cursor)?.Rank ?? int.MaxValue;
        var numbers = await database.CategoryShares.Where(share => share.TeamId == teamId && share.VersionNumber < before)
            .Select(share => share.VersionNumber).Distinct().OrderByDescending(number => number).Take(page.Size + 1).ToListAsync(cancellationToken);
        var shares = await database.CategoryShares.AsNoTracking().Where(share => share.TeamId == teamId && numbers.Contains(share.VersionNumber))
            .OrderByDescending(share => share.VersionNumber).ThenByDescending(share => share.Ratio).ThenBy(share => share.Category).ToListAsync(cancellationToken);
        var versions = shares.GroupBy(share => share.VersionNumber).Select(version => (IReadOnlyList<CategoryShare>)[.. version]).ToList();
        return RankCursor.Page(versions, page.Size, version => new RankCursor(version[0].VersionNumber, ""));
    }
}
