using Storyline.Data.Accounts;
using Storyline.Data.Media;
using Storyline.Data.Publishing;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Publishing;

/// <summary>Automatic publishes, for people to look at.</summary>
public sealed class PublicationDirectory(
    IPublicationRepository publications, IPublishAttemptRepository attempts, ICarouselItemRepository carousels, IMediaItemRepository media, IInstagramAccountRepository accounts, IMemberRepository members)
{
    /// <summary>Newest first.</summary>
    public async Task<Page<PublicationView>> ListAsync(TeamId teamId, PublicationFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await publications.ListAsync(teamId, filter, page, cancellationToken);
        return new Page<PublicationView>(await AroundAsync(teamId, rows.Items, cancellationToken), rows.NextCursor);
    }

    /// <summary>One, with every publish call that was made for it.</summary>
    /// <exception cref="NotFoundException">The team has no such publication.</exception>
    public async Task<PublicationView> GetAsync(TeamId teamId, PublicationId id, CancellationToken cancellationToken)
    {
        var row = await publications.FindAsync(teamId, id, cancellationToken) ?? throw new NotFoundException($"There is no publication {id}.");
        return (await AroundAsync(teamId, [row], cancellationToken))[0] with { Attempts = await attempts.ListAsync(id, cancellationToken) };
    }

    private async Task<IReadOnlyList<PublicationView>> AroundAsync(TeamId teamId, IReadOnlyList<Publication> rows, CancellationToken cancellationToken)
    {
        var pictures = await media.FindAsync(teamId, [.. rows.Select(row => row.MediaItemId).Distinct()], cancellationToken);
        var names = (await accounts.ListAsync(teamId, cancellationToken)).ToDictionary(account => account.Id, account => account.Username);
        var people = await members.NamesAsync(teamId, cancellationToken);
        var parts = (await carousels.ListAsync([.. rows.Select(row => row.Id)], cancellationToken)).ToLookup(part => part.PublicationId);
        return
        [
            .. rows.Select(row => new PublicationView(
                row, pictures[row.MediaItemId], names.GetValueOrDefault(row.InstagramAccountId), row.RequestedBy is { } by ? people.GetValueOrDefault(by) : null)
            {
                Carousel = [.. parts[row.Id]],
            }),
        ];
    }
}
