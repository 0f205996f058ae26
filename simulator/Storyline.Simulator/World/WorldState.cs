using Storyline.Simulator.Cloudinary.Assets;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Telegram.Chats;

namespace Storyline.Simulator.World;

/// <summary>Everything that survives a restart. Touched only through <see cref="SimulatedWorld"/>, which holds its lock.</summary>
internal sealed class WorldState
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required long Seed { get; init; }

    public TimeSpan ClockOffset { get; set; }

    public Ledger Ledger { get; init; } = new();

    public required TelegramState Telegram { get; init; }

    /// <summary>A world stored before Instagram was in it gets a fresh one.</summary>
    public InstagramState Instagram { get => field ??= AccountCast.Begin(Seed); init; }

    /// <summary>A world stored before Cloudinary was in it gets an empty one.</summary>
    public CloudinaryState Cloudinary { get => field ??= new CloudinaryState(); init; }

    public static WorldState Begin(long seed, string botToken) =>
        new() { Seed = seed, Telegram = DemoCast.Begin(seed, botToken) };
}
