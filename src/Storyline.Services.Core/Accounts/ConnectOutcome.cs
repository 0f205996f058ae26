using Storyline.Models.Accounts;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Accounts;

/// <summary>What came of connecting accounts.</summary>
public abstract record ConnectOutcome
{
    private ConnectOutcome() { }

    /// <summary>The team on whose dashboard it was begun, in this browser, and which alone is shown it there; null when it was begun elsewhere, or nobody knows where.</summary>
    public TeamId? DashboardOf { get; init; }

    /// <summary>For people.</summary>
    public abstract string Sentence { get; }

    /// <summary>They are stored with their tokens.</summary>
    /// <param name="Hints">What the accounts will not be able to do, what was not connected with them, and how to mend it.</param>
    public sealed record Connected(IReadOnlyList<InstagramAccount> Accounts, IReadOnlyList<string> Hints) : ConnectOutcome
    {
        /// <summary>How many pages could not be looked up; the hints say which and why.</summary>
        public int PagesLost { get; init; }

        public override string Sentence => string.Join(
            " ", [$"Connected: {string.Join(", ", Accounts.Select(account => "@" + account.Username))}.", .. Hints]);
    }

    /// <summary>Nothing was stored.</summary>
    public sealed record Refused(ConnectRefusal Why, string Reason) : ConnectOutcome
    {
        public override string Sentence => Reason;
    }
}
