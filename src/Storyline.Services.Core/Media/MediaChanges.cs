using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;

namespace Storyline.Services.Core.Media;

/// <summary>Archives, restores, sorts and tags: one item or many, in one transaction, with an answer for each.</summary>
public sealed class MediaChanges(
    IMediaItemRepository media, IMediaCurationRepository curation, IMediaTagRepository tags, TypedNames typed, IChangeNotifier changes, IUnitOfWork work,
    ServiceTrace trace, TimeProvider clock)
{
    public const int MostAtOnce = 1_000;
    private const int MostTags = 30;

    /// <summary>Changes one item. Returns it as it is now.</summary>
    /// <exception cref="NotFoundException">The team has no such item.</exception>
    /// <exception cref="ConflictException">It cannot be done to this one.</exception>
    /// <exception cref="InvalidRequestException">A category or tag cannot be used.</exception>
    public async Task<MediaItem> ApplyAsync(MediaItemId id, LibraryChange change, Actor by, CancellationToken cancellationToken) =>
        (await ApplyAsync([id], change, by, cancellationToken))[0].Outcome switch
        {
            ItemOutcome.Changed done => done.Item,
            ItemOutcome.Unchanged done => done.Item,
            ItemOutcome.Refused refused => throw new ConflictException(refused.Reason),
            ItemOutcome.Unknown => throw new NotFoundException($"There is no media item {id}."),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Changes many items, in the order given. What one refuses does not hold up the others.</summary>
    /// <exception cref="InvalidRequestException">None or too many are named, or a category or tag cannot be used.</exception>
    public async Task<IReadOnlyList<ItemResult>> ApplyAsync(IReadOnlyCollection<MediaItemId> ids, LibraryChange change, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Operator);
        var wanted = await ReadAsync(change, cancellationToken);
        var named = ids.Distinct().ToList();
        if (named.Count is 0 or > MostAtOnce)
        {
            throw new InvalidRequestException($"{named.Count} items are named: name 1 to {MostAtOnce} at once.");
        }

        return await trace.RunAsync("MediaChanges", wanted.GetType().Name, by, async notes =>
        {
            var results = await work.ExecuteAsync(token => WriteAsync(named, wanted, by, token), cancellationToken);
            notes.Set("changed", results.Count(result => result.Outcome is ItemOutcome.Changed));
            notes.Set("named", named.Count);
            return results;
        });
    }

    private async Task<LibraryChange> ReadAsync(LibraryChange change, CancellationToken cancellationToken) => change switch
    {
        LibraryChange.Recategorise sort => new LibraryChange.Recategorise(await typed.CategoryAsync(sort.Category, cancellationToken)),
        LibraryChange.Retag { Add.Count: 0, Remove.Count: 0 } => throw new InvalidRequestException("No tag is named: name one to add or to take away."),
        LibraryChange.Retag retag => new LibraryChange.Retag(
            await typed.TagsAsync(retag.Add, cancellationToken), await typed.TagsAsync(retag.Remove, cancellationToken)),
        _ => change,
    };

    private async Task<IReadOnlyList<ItemResult>> WriteAsync(List<MediaItemId> ids, LibraryChange change, Actor by, CancellationToken cancellationToken)
    {
        var before = await media.FindAsync(by.TeamId, ids, cancellationToken);
        var refusals = await RefusalsAsync(before, change, by.TeamId, cancellationToken);
        var able = before.Keys.Where(id => !refusals.ContainsKey(id)).ToList();
        var changed = (await ChangeAsync(able, change, by.TeamId, cancellationToken)).ToHashSet();
        if (changed.Count > 0)
        {
            await changes.NotifyAsync(new Change(ChangeTopic.Media, by.TeamId.Value, ids is [var only] ? only.ToString() : null), cancellationToken);
        }

        var after = await media.FindAsync(by.TeamId, able, cancellationToken);
        return [.. ids.Select(id => new ItemResult(id, OutcomeOf(id)))];

        ItemOutcome OutcomeOf(MediaItemId id) =>
            refusals.TryGetValue(id, out var reason) ? new ItemOutcome.Refused(reason)
            : after.GetValueOrDefault(id) is not { } item ? new ItemOutcome.Unknown()
            : changed.Contains(id) ? new ItemOutcome.Changed(item)
            : new ItemOutcome.Unchanged(item, WhyUnchanged(item, change));
    }

    private async Task<IReadOnlyDictionary<MediaItemId, string>> RefusalsAsync(
        IReadOnlyDictionary<MediaItemId, MediaItem> items, LibraryChange change, TeamId teamId, CancellationToken cancellationToken)
    {
        switch (change)
        {
            case LibraryChange.Restore:
                return items.Values.Where(item => !File.Exists(item.FilePath)).ToDictionary(
                    item => item.Id, item => $"{item.FileName} cannot be restored, because its file is gone: put it back to {item.FilePath} first.");
            case LibraryChange.Retag { Add: var add, Remove: var remove }:
                var known = await tags.OfAsync(teamId, [.. items.Keys], cancellationToken);
                return items.Values.Where(item => known.GetValueOrDefault(item.Id, []).Select(tag => tag.Tag).Except(remove).Union(add).Count() > MostTags)
                    .ToDictionary(item => item.Id, item => $"{item.FileName} would have more than {MostTags} tags: take some away first.");
            default:
                return new Dictionary<MediaItemId, string>();
        }
    }

    private async Task<IReadOnlyCollection<MediaItemId>> ChangeAsync(List<MediaItemId> ids, LibraryChange change, TeamId teamId, CancellationToken cancellationToken) =>
        change switch
        {
            LibraryChange.Archive => await curation.ArchiveAsync(teamId, ids, clock.GetUtcNow(), cancellationToken),
            LibraryChange.Restore => await curation.RestoreAsync(teamId, ids, cancellationToken),
            LibraryChange.Recategorise sort => await curation.RecategoriseAsync(teamId, ids, sort.Category, cancellationToken),
            LibraryChange.Retag retag => await RetagAsync(teamId, ids, retag, cancellationToken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private async Task<IReadOnlyCollection<MediaItemId>> RetagAsync(TeamId teamId, List<MediaItemId> ids, LibraryChange.Retag retag, CancellationToken cancellationToken)
    {
        var before = await tags.OfAsync(teamId, ids, cancellationToken);
        await tags.RemoveAsync(teamId, ids, retag.Remove, cancellationToken);
        await tags.AddAsync(teamId, ids, retag.Add, cancellationToken);
        var after = await tags.OfAsync(teamId, ids, cancellationToken);
        return [.. ids.Where(id => !Words(before, id).SequenceEqual(Words(after, id)))];
    }

    private static IEnumerable<string> Words(IReadOnlyDictionary<MediaItemId, IReadOnlyList<MediaTag>> tags, MediaItemId id) =>
        tags.GetValueOrDefault(id, []).Select(tag => tag.Tag);

    private static string WhyUnchanged(MediaItem item, LibraryChange change) => change switch
    {
        LibraryChange.Archive => $"{item.FileName} was archived already.",
        LibraryChange.Restore => $"{item.FileName} was in use already.",
        LibraryChange.Recategorise sort => $"{item.FileName} was in {sort.Category} already.",
        LibraryChange.Retag => $"{item.FileName} was tagged so already.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
