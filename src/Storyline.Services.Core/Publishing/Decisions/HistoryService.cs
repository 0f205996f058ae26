using Storyline.Data.Accounts;
using Storyline.Data.Publishing;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Publishing.Decisions;

/// <summary>Reads the permanent record.</summary>
public sealed class HistoryService(IHistoryRepository history, IMemberRepository members, IInstagramAccountRepository accounts, IPostProofRepository proofs)
{
    /// <summary>Newest first.</summary>
    public async Task<Page<HistoryItem>> ListAsync(TeamId teamId, HistoryFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        var entries = await history.ListAsync(teamId, filter, page, cancellationToken);
        var names = await members.NamesAsync(teamId, cancellationToken);
        var connected = (await accounts.ListAsync(teamId, cancellationToken)).ToDictionary(account => account.Id, account => account.Username);
        var proven = await proofs.ProofsAsync(teamId, [.. entries.Items.Select(entry => entry.Id)], cancellationToken);
        return entries.Select(entry => new HistoryItem(
            entry,
            entry.UserId is { } user && names.TryGetValue(user, out var name) ? name : null,
            MediaSnapshot.Read(entry.MediaSnapshot),
            entry.InstagramAccountId is { } account ? connected.GetValueOrDefault(account) : null)
        {
            Proof = proven.GetValueOrDefault(entry.Id, PostProof.None),
        });
    }
}
