using Storyline.Models.Accounts;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Core.Accounts;

/// <summary>Whether Storyline can speak for an account.</summary>
public abstract record AccountReadiness
{
    private AccountReadiness() { }

    /// <param name="IssuedAt">Since when the account has had the token of <paramref name="Connection"/>: a refusal of it says nothing of one that came later.</param>
    public sealed record Ready(InstagramAccount Account, InstagramConnection Connection, DateTimeOffset IssuedAt) : AccountReadiness;

    /// <summary>It cannot, for a reason that people can read and mend.</summary>
    public sealed record NotReady(string Reason) : AccountReadiness;
}
