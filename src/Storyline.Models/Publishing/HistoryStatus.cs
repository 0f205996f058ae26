namespace Storyline.Models.Publishing;

/// <summary>What became of a planned post.</summary>
public enum HistoryStatus
{
    Posted,
    Skipped,
    Rejected,
    Failed,
}
