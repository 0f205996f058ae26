using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;

namespace Storyline.Services.Core.Media;

/// <summary>Changes what people write on an item. Only what is given is written, so that two people at once lose nothing of each other's.</summary>
public sealed class MediaEditing(
    IMediaItemRepository media, IMediaCurationRepository curation, TypedNames typed, IChangeNotifier changes, IUnitOfWork work, ServiceTrace trace)
{
    /// <summary>Returns the item as it is now.</summary>
    /// <exception cref="NotFoundException">The team has no such item.</exception>
    /// <exception cref="InvalidRequestException">A text is too long, the link is none, or the category cannot be a folder's name.</exception>
    public async Task<MediaItem> EditAsync(MediaItemId id, MediaEdit edit, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Operator);
        var wanted = edit with
        {
            Title = edit.Title is { } title ? new NewText(MediaTexts.Title(title.Value)) : null,
            Caption = edit.Caption is { } caption ? new NewText(MediaTexts.Caption(caption.Value)) : null,
            LinkUrl = edit.LinkUrl is { } link ? new NewText(MediaTexts.Link(link.Value)) : null,
            Category = edit.Category is { } category ? await typed.CategoryAsync(category, cancellationToken) : null,
        };
        _ = await media.FindAsync(by.TeamId, id, cancellationToken) ?? throw new NotFoundException($"There is no media item {id}.");
        return await trace.RunAsync("MediaEditing", "Edit", by, notes => work.ExecuteAsync(
            async token =>
            {
                if (!await curation.EditAsync(by.TeamId, id, wanted, token))
                {
                    throw new NotFoundException("The item was deleted meanwhile; nothing was changed.");
                }

                if (wanted.IsEmpty)
                {
                    notes.FoundNothing();
                }
                else
                {
                    await changes.NotifyAsync(new Change(ChangeTopic.Media, by.TeamId.Value, id.ToString()), token);
                }

                return (await media.FindAsync(by.TeamId, id, token))!;
            },
            cancellationToken));
    }
}
