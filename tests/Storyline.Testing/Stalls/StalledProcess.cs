using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Storyline.Testing.Stalls;

/// <summary>One process of the product on a world's database, whose outside calls are all stalled. It does what it is told to, and nothing by itself.</summary>
public sealed class StalledProcess : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public StalledProcess(ServiceWorld world)
    {
        services = Outside.Attach(world.Register(new ServiceCollection()), world.ConnectionString).BuildServiceProvider();
        // Before the first statement: of a pool that is not there yet, nothing can be counted.
        services.GetRequiredService<NpgsqlDataSource>();
    }

    public StalledOutside Outside { get; } = new();

    /// <summary>Runs something in a scope of its own.</summary>
    public async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    /// <summary>One call of a service, in a scope of its own.</summary>
    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> question) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <inheritdoc cref="AskAsync{TService,T}"/>
    public Task DoAsync<TService>(Func<TService, Task> deed) where TService : notnull => InScopeAsync(scope => deed(scope.GetRequiredService<TService>()));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Outside.Dispose();
    }
}
