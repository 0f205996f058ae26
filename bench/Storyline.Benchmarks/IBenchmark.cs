namespace Storyline.Benchmarks;

/// <summary>Measures the product against what the machine can do at best, side by side in one run.</summary>
internal interface IBenchmark
{
    string Name { get; }

    string Description { get; }

    Task<IReadOnlyList<Result>> RunAsync(CancellationToken cancellationToken);
}
