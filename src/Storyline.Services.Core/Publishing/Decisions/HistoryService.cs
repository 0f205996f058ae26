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
        return new Page<HistoryItem>(await AroundAsync(teamId, entries.Items, cancellationToken), entries.NextCursor);
    }

    /// <summary>One line.</summary>
    /// <exception cref="NotFoundException">The team has no such line.</exception>
    public async Task<HistoryItem> GetAsync(TeamId teamId, HistoryEntryId id, CancellationToken cancellationToken)
    {
        var entry = await history.FindAsync(teamId, id, cancellationToken) ?? throw new NotFoundException($"There is no line {id} in the record.");
        return (await AroundAsync(teamId, [entry], cancellationToken))[0];
    }

    private async Task<IReadOnlyList<HistoryItem>> AroundAsync(TeamId teamId, IReadOnlyList<HistoryEntry> entries, CancellationToken cancellationToken)
    {
        var names = await members.NamesAsync(teamId, cancellationToken);
        var connected = (await accounts.ListAsync(teamId, cancellationToken)).ToDictionary(account => account.Id, account => account.Username);
        var proven = await proofs.ProofsAsync(teamId, [.. entries.Select(entry => entry.Id)], cancellationToken);
        return
        [
            .. entries.Select(entry => new HistoryItem(
                entry,
                entry.UserId is { } user && names.TryGetValue(user, out var name) ? name : null,
                MediaSnapshot.Read(entry.MediaSnapshot),
                entry.InstagramAccountId is { } account ? connected.GetValueOrDefault(account) : null)
            {
                Proof = proven.GetValueOrDefault(entry.Id, PostProof.None),
            }),
        ];
    }
}
