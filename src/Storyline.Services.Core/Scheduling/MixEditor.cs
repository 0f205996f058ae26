using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>Changes the mix step by step: what is proposed is saved as one version, if nobody was faster.</summary>
public sealed class MixEditor(CategoryMixService mix, MediaLibrary library)
{
    /// <summary>The mix that holds, with the library's other categories at nothing.</summary>
    /// <exception cref="ConflictException">There is no category yet.</exception>
    public async Task<MixProposal> OpenAsync(TeamId teamId, CancellationToken cancellationToken)
    {
        var current = await mix.CurrentAsync(teamId, cancellationToken);
        var held = await library.CategoriesAsync(teamId, cancellationToken);
        var names = current.Select(share => share.Category).Union(held.Select(count => count.Category)).Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
        {
            throw new ConflictException("There are no categories yet: put pictures into folders below the library's and index it.");
        }

        var shares = names.ConvertAll(name => (int)((current.FirstOrDefault(share => share.Category == name)?.Ratio ?? 0) * MixBalance.Whole));
        shares[0] += current.Count == 0 ? MixBalance.Whole : 0;
        return new MixProposal(current is [var first, ..] ? first.VersionNumber : 0, names, shares);
    }

    /// <summary>The proposal that was made of these shares; null when the mix or its categories have changed since.</summary>
    public async Task<MixProposal?> ReopenAsync(TeamId teamId, int version, string mark, IReadOnlyList<int> shares, CancellationToken cancellationToken)
    {
        var now = await OpenAsync(teamId, cancellationToken);
        return now.Version == version && now.Mark == mark && now.Shares.Count == shares.Count ? now with { Shares = shares } : null;
    }

    /// <summary>Makes it the mix that holds; returns what that means for what is planned.</summary>
    /// <exception cref="ConflictException">Another version holds by now.</exception>
    public Task<MixChange> SaveAsync(MixProposal proposal, string reason, Actor by, CancellationToken cancellationToken) =>
        mix.SetAsync(proposal.Ratios(), reason, proposal.Version, by, cancellationToken);
}
