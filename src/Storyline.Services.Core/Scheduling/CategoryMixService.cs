using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Data.Scheduling;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Operations;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>The category mix: ratios that sum to 1, version by version.</summary>
public sealed class CategoryMixService(
    ICategoryMixRepository mixes, IQueueRepository queue, IMediaItemRepository media, TypedNames typed, AuditTrail audit, IChangeNotifier changes, IUnitOfWork work,
    ServiceTrace trace, TimeProvider clock)
{
    private const int LongestQuote = 40;

    /// <summary>The shares that hold now, largest first.</summary>
    public Task<IReadOnlyList<CategoryShare>> CurrentAsync(TeamId teamId, CancellationToken cancellationToken) =>
        mixes.CurrentAsync(teamId, cancellationToken);

    /// <summary>All versions, newest first.</summary>
    public Task<IReadOnlyList<CategoryShare>> HistoryAsync(TeamId teamId, CancellationToken cancellationToken) =>
        mixes.HistoryAsync(teamId, cancellationToken);

    /// <summary>Versions, newest first, each with its shares, largest first.</summary>
    public Task<Page<IReadOnlyList<CategoryShare>>> ListVersionsAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken) =>
        mixes.ListVersionsAsync(teamId, page, cancellationToken);

    /// <summary>
    /// Starts a new version, whichever holds now; the same shares once more are no change. Ratios are above 0, at most 1, to four decimals, and sum to exactly 1.
    /// Returns what it means for what is planned, and which of its categories the library does not know.
    /// </summary>
    /// <exception cref="InvalidRequestException">They are not; the message says which and by how much.</exception>
    public Task<MixChange> SetAsync(IReadOnlyDictionary<string, decimal> ratios, string reason, Actor by, CancellationToken cancellationToken) =>
        SetAsync(ratios, reason, replaces: null, by, cancellationToken);

    /// <summary>Starts a new version in the place of the one that a person saw, so that of two who change it at once neither undoes the other's work unseen.</summary>
    /// <param name="replaces">The version that was seen; 0 when there was none; null: whichever holds now.</param>
    /// <exception cref="ConflictException">Another version holds by now.</exception>
    /// <inheritdoc cref="SetAsync(IReadOnlyDictionary{string, decimal}, string, Actor, CancellationToken)"/>
    public async Task<MixChange> SetAsync(IReadOnlyDictionary<string, decimal> ratios, string reason, int? replaces, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Admin);
        var wanted = await ReadAsync(ratios, cancellationToken);
        await trace.RunAsync("CategoryMixService", "Set", by, notes => work.ExecuteAsync(
            async token =>
            {
                var version = await mixes.LockAsync(by.TeamId, token);
                var before = await mixes.CurrentAsync(by.TeamId, token);
                if (replaces is { } seen && seen != version)
                {
                    throw new ConflictException(
                        $"The mix was changed meanwhile, to {Write(before.Select(share => KeyValuePair.Create(share.Category, share.Ratio)))} (version {version}): look at it and change it again.");
                }

                if (before.Count == wanted.Count && before.All(share => wanted.GetValueOrDefault(share.Category) == share.Ratio))
                {
                    notes.FoundNothing();
                    return true;
                }

                await WriteAsync(before, wanted, reason, by, notes, token);
                return true;
            },
            cancellationToken));
        return await MeaningAsync(by.TeamId, [.. wanted.Keys], cancellationToken);
    }

    /// <summary>
    /// Gives a team without a mix equal shares of its categories, so that planning works from the first index on, and from whoever may add the pictures: nobody's
    /// mix is changed by it. False when it has one.
    /// </summary>
    public async Task<bool> EnsureAsync(IReadOnlyCollection<string> categories, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Operator);
        if (categories.Count == 0 || (await mixes.CurrentAsync(by.TeamId, cancellationToken)).Count > 0)
        {
            return false;
        }

        var ratios = EqualShares(await typed.EachAsStoredAsync([.. categories], cancellationToken));
        return await trace.RunAsync("CategoryMixService", "Ensure", by, notes => work.ExecuteAsync(
            async token =>
            {
                if (await mixes.LockAsync(by.TeamId, token) > 0)
                {
                    // Somebody was faster.
                    notes.FoundNothing();
                    return false;
                }

                await WriteAsync([], ratios, "equal shares, made with the first index", by, notes, token);
                return true;
            },
            cancellationToken));
    }

    private async Task WriteAsync(
        IReadOnlyList<CategoryShare> before, Dictionary<string, decimal> ratios, string reason, Actor by, RunNotes notes, CancellationToken cancellationToken)
    {
        await mixes.ReplaceAsync(by.TeamId, ratios, by.UserId, reason, clock.GetUtcNow(), cancellationToken);
        await audit.AppendAsync(
            by, "mix.changed", "category mix", Write(before.Select(share => KeyValuePair.Create(share.Category, share.Ratio))), Write(ratios), cancellationToken);
        await changes.NotifyAsync(new Change(ChangeTopic.Mix, by.TeamId.Value), cancellationToken);
        notes.Set("categories", ratios.Count);
    }

    /// <summary>The ratios under the names that are stored. Two that are one name then are a mistake of whoever typed them.</summary>
    private async Task<Dictionary<string, decimal>> ReadAsync(IReadOnlyDictionary<string, decimal> given, CancellationToken cancellationToken)
    {
        var shares = given.ToList();
        var names = await typed.EachAsStoredAsync([.. shares.Select(share => share.Key)], cancellationToken);
        var ratios = shares.Zip(names, (share, name) => KeyValuePair.Create(name, share.Value)).ToList();
        CheckRatios(ratios);
        return ratios.ToDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, decimal> EqualShares(IReadOnlyCollection<string> categories)
    {
        var names = categories.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var share = decimal.Floor(10_000m / names.Count) / 10_000m;
        var ratios = names.ToDictionary(name => name, _ => share, StringComparer.Ordinal);
        ratios[names[0]] += 1 - (share * names.Count);
        return ratios;
    }

    private async Task<MixChange> MeaningAsync(TeamId teamId, IReadOnlyCollection<string> categories, CancellationToken cancellationToken)
    {
        var outside = await queue.ListScheduledOutsideAsync(teamId, categories, cancellationToken);
        var held = await media.CountByCategoryAsync(teamId, clock.GetUtcNow(), cancellationToken);
        return new MixChange(
            outside.Count(MixReach.Covers), [.. categories.Except(held.Select(count => count.Category), StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static void CheckRatios(List<KeyValuePair<string, decimal>> ratios)
    {
        _ = CategoryMix.Of(ratios);
        if (ratios.Select(ratio => ratio.Key).FirstOrDefault(name => name.Length > CategoryName.Longest) is { } longer)
        {
            throw new InvalidRequestException(
                $"A category's name has at most {CategoryName.Longest} characters, and “{longer.Shortened(LongestQuote)}” has {longer.Length}: choose a shorter one.");
        }

        if (ratios.FirstOrDefault(ratio => decimal.Round(ratio.Value, 4) != ratio.Value) is { Key: { } finer })
        {
            throw new InvalidRequestException($"The ratio of '{finer}' has more than four decimals: round it to hundredths of a percent.");
        }

        if (ratios.Sum(ratio => ratio.Value) is var sum and not 1)
        {
            throw new InvalidRequestException($"The ratios sum to {sum * 100:0.##} %, not 100 %: change one of them by {(1 - sum) * 100:+0.##;-0.##} %.");
        }
    }

    private static string Write(IEnumerable<KeyValuePair<string, decimal>> ratios) =>
        string.Join(" ", ratios.OrderByDescending(ratio => ratio.Value).Select(ratio => $"{ratio.Key}={ratio.Value:0.####}"));
}
