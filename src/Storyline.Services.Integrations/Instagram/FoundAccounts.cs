namespace Storyline.Services.Integrations.Instagram;

/// <summary>What a token speaks for.</summary>
/// <param name="Lost">Pages that are of no use just now; with Instagram's login there are none.</param>
public sealed record FoundAccounts(IReadOnlyList<FoundAccount> Accounts, IReadOnlyList<LostPage> Lost);
