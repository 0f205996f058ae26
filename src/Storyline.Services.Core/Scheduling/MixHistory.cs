using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>How a team's mix came to be what it is.</summary>
public sealed class MixHistory(ICategoryMixRepository mixes, IMemberRepository members)
{
    /// <summary>The last versions, newest first.</summary>
    public async Task<IReadOnlyList<MixVersion>> LastAsync(TeamId teamId, int limit, CancellationToken cancellationToken)
    {
        var names = await members.NamesAsync(teamId, cancellationToken);
        return
        [
            .. (await mixes.HistoryAsync(teamId, cancellationToken)).GroupBy(share => share.VersionNumber).Take(limit).Select(version => version.ToList()).Select(shares => new MixVersion(
                shares[0].VersionNumber,
                shares[0].EffectiveFrom,
                shares[0].IsCurrent,
                shares[0].ChangedBy is { } user ? names.GetValueOrDefault(user, "somebody") : "Storyline",
                shares[0].ChangeReason,
                [.. shares.Select(share => KeyValuePair.Create(share.Category, share.Ratio))])),
        ];
    }
}
