using Storyline.Simulator.World;

namespace Storyline.Simulator.Instagram;

/// <summary>Lines of the ledger about Instagram.</summary>
internal static class InstagramLedger
{
    public const string System = "instagram";

    public static LedgerEntry Line(DateTimeOffset at, string operation, string outcome) => new() { At = at, System = System, Operation = operation, Outcome = outcome };
}
