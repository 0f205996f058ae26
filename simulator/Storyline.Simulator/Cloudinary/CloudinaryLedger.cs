using Storyline.Simulator.World;

namespace Storyline.Simulator.Cloudinary;

/// <summary>Lines of the ledger about Cloudinary.</summary>
internal static class CloudinaryLedger
{
    public const string System = "cloudinary";

    public static LedgerEntry Line(DateTimeOffset at, string operation, string outcome) => new() { At = at, System = System, Operation = operation, Outcome = outcome };
}
