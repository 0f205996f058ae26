namespace Storyline.Api.Tests;

/// <summary>One world for tests that ask and change nothing that another of them minds.</summary>
public sealed class SharedWorld : IAsyncLifetime
{
    internal ApiWorld World { get; private set; } = null!;

    public async ValueTask InitializeAsync() => World = await ApiWorld.StartAsync(("Api:RequestsPerMinute", "1000000"));

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
