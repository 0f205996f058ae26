using System.Text.Json.Serialization;

namespace Storyline.Simulator.World;

/// <summary>The last effects, oldest first.</summary>
internal sealed class Ledger
{
    /// <summary>How many are kept.</summary>
    [JsonIgnore]
    public int Kept { get; set; } = SimulatorOptions.UsualLedgerLines;

    public long NextId { get; set; } = 1;

    public List<LedgerEntry> Entries { get; init; } = [];

    /// <summary>Those that came after the one with this number; they are numbered without gaps.</summary>
    public IEnumerable<LedgerEntry> After(long id) => Entries is [var first, ..] ? Entries.Skip((int)Math.Clamp(id - first.Id + 1, 0, Entries.Count)) : [];

    public long Add(LedgerEntry entry)
    {
        Entries.Add(entry with { Id = NextId });
        if (Entries.Count > Kept)
        {
            Entries.RemoveRange(0, Entries.Count - Kept);
        }

        return NextId++;
    }

    /// <summary>Marks an effect whose answer a scripted fault withheld.</summary>
    public void MarkFault(long id, string fault)
    {
        var index = Entries.FindLastIndex(entry => entry.Id == id);
        if (index >= 0)
        {
            Entries[index] = Entries[index] with { Fault = fault };
        }
    }
}
