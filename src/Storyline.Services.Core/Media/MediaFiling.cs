using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media.Indexing;

namespace Storyline.Services.Core.Media;

/// <summary>Writes a received file down, unless the team's library has its bytes already.</summary>
public sealed class MediaFiling(
    IMediaItemRepository media, IMediaFileRepository files, IMediaCurationRepository curation, IChangeNotifier changes, IUnitOfWork work, TimeProvider clock)
{
    /// <summary>The item that has these bytes and whose file is there; null when there is none.</summary>
    public async Task<MediaItem?> TwinAsync(TeamId teamId, string contentHash, string? except, CancellationToken cancellationToken) =>
        (await files.FindByHashAsync(teamId, [contentHash], cancellationToken)).FirstOrDefault(known => known.FilePath != except && File.Exists(known.FilePath)) is { } twin
            ? await media.FindAsync(teamId, twin.Id, cancellationToken)
            : null;

    /// <summary>Whether the library has another picture under this path, perhaps one whose file is gone.</summary>
    public async Task<bool> IsTakenAsync(TeamId teamId, string path, string contentHash, CancellationToken cancellationToken) =>
        await files.FindByPathAsync(teamId, path, cancellationToken) is { } known && known.ContentHash != contentHash;

    internal Task<IntakeOutcome> WriteAsync(IncomingFile file, FileFindings found, Actor by, CancellationToken cancellationToken) =>
        work.ExecuteAsync<IntakeOutcome>(
            async token =>
            {
                await files.TakeTurnAsync(by.TeamId, token);
                if (await TwinAsync(by.TeamId, found.ContentHash, found.File.FullName, token) is { } twin)
                {
                    return new IntakeOutcome.Duplicate(twin);
                }

                var lost = (await files.FindByHashAsync(by.TeamId, [found.ContentHash], token)).OrderByDescending(known => known.FilePath == found.File.FullName).FirstOrDefault();
                var item = lost is null ? await AddAsync(file, found, by, token) : await ReviveAsync(lost.Id, file, found, by, token);
                await changes.NotifyAsync(new Change(ChangeTopic.Media, by.TeamId.Value, item.Id.ToString()), token);
                return new IntakeOutcome.Added(item, []);
            },
            cancellationToken);

    private async Task<MediaItem> AddAsync(IncomingFile file, FileFindings found, Actor by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var item = found.ToItem(by.TeamId, MediaItemId.New(now), file.Category, file.Source, now);
        item.Caption = file.Caption;
        await media.AddAsync([item], cancellationToken);
        return item;
    }

    // The library knew this picture and had lost its file, or an index was faster: the item keeps its history and what people wrote.
    private async Task<MediaItem> ReviveAsync(MediaItemId id, IncomingFile file, FileFindings found, Actor by, CancellationToken cancellationToken)
    {
        var before = (await media.FindAsync(by.TeamId, id, cancellationToken))!;
        await files.UpdateFileFactsAsync(found.ToItem(by.TeamId, id, file.Category, file.Source, clock.GetUtcNow()), cancellationToken);
        await curation.RestoreAsync(by.TeamId, [id], cancellationToken);
        if (before.Caption is null && file.Caption is not null)
        {
            await curation.EditAsync(by.TeamId, id, new MediaEdit(Caption: new NewText(file.Caption)), cancellationToken);
        }

        return (await media.FindAsync(by.TeamId, id, cancellationToken))!;
    }
}
