using Storyline.Year.Tests.Broken;

namespace Storyline.Year.Tests.Rigs;

/// <summary>How a year (or a part of one) is played.</summary>
internal sealed record YearSettings
{
    /// <summary>All chance of the run comes from it: the same seed plays the same year.</summary>
    public int Seed { get; init; } = 1;

    public int Days { get; init; } = 365;

    /// <summary>Whether processes are killed, Telegram has moods, chats are lost and found.</summary>
    public bool Trouble { get; init; } = true;

    /// <summary>How often a person who decides rejects for ever; twins of rare bugs raise it.</summary>
    public double Rejections { get; init; } = 0.05;

    /// <summary>On how many of the days somebody pauses a chat.</summary>
    public double Pauses { get; init; } = 0.05;

    /// <summary>How many processes are killed a day, on average.</summary>
    public double Kills { get; init; } = 0.15;

    /// <summary>Within how many passes of its fate a process that is to die dies; a decision takes about sixty.</summary>
    public int DiesWithin { get; init; } = 250;

    /// <summary>A fault in the product, so that the proofs can show that they would notice.</summary>
    public Breakage? Breakage { get; init; }
}
