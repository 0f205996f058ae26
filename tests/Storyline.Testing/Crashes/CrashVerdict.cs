namespace Storyline.Testing.Crashes;

/// <summary>What Instagram's ledger and the product's database say about the same posts.</summary>
/// <param name="Planned">Posts that were planned.</param>
/// <param name="Live">Stories that went live through the API.</param>
public sealed record CrashVerdict(int Planned, int Live)
{
    /// <summary>Posts that went live more than once.</summary>
    public required IReadOnlyList<string> Twice { get; init; }

    /// <summary>Posts that are neither planned nor recorded, or are planned and nobody works on them.</summary>
    public required IReadOnlyList<string> Lost { get; init; }

    /// <summary>Posts that are live and not recorded, or recorded and never live.</summary>
    public required IReadOnlyList<string> Disagreements { get; init; }

    /// <summary>Posts that Storyline gave up, of which none is live: the team has them, with the reason.</summary>
    public required int HandedOver { get; init; }

    /// <summary>Posts with a publish call that brought no clear answer.</summary>
    public required int Doubtful { get; init; }

    /// <summary>Why the team was asked about a post and how long after its publish call, one for each, whatever became of them.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>Posts that the team was asked about, whatever became of them.</summary>
    public int Asked => Questions.Count;

    /// <summary>From the publish call to the question, at most; a time in which no process ran is in it.</summary>
    public required TimeSpan LongestSilence { get; init; }

    /// <summary>Posts of which nobody knows at the end.</summary>
    public required int Unconfirmed { get; init; }

    public IReadOnlyList<string> Faults => [.. Twice, .. Lost, .. Disagreements];

    public override string ToString() =>
        $"{Planned} planned, {Live} live, {HandedOver} handed to the team, {Twice.Count} twice, {Lost.Count} lost, {Disagreements.Count} disagreements, {Doubtful} without a clear answer, "
        + $"{Asked} asked about (after {LongestSilence.TotalSeconds:0} s at most), {Unconfirmed} unconfirmed";
}
