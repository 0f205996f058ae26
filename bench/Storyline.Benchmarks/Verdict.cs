namespace Storyline.Benchmarks;

/// <summary>How a measurement stands to its goal.</summary>
internal enum Verdict
{
    Reached,
    Missed,

    /// <summary>The rounds differ by more than 30 %: no verdict.</summary>
    Noisy,
}
