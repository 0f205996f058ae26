using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Storyline.Testing;

namespace Storyline.Worker.Tests;

/// <summary>One process of the product that runs worker services on a world's database.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly IHost host;
    private Task? stopped;

    private WorkerProcess(IHost host) => this.host = host;

    public IServiceProvider Services => host.Services;

    /// <summary>Starts the loops, or what a test chooses instead.</summary>
    public static async Task<WorkerProcess> StartAsync(ServiceWorld world, Action<IServiceCollection>? choose = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        world.Register(builder.Services);
        (choose ?? (services => services.AddLoops()))(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new WorkerProcess(host);
    }

    /// <summary>Waits until something is so, and moves the world's clock a step each time it is not.</summary>
    public static async Task UntilAsync(ServiceWorld world, Func<Task<bool>> isSo, TimeSpan step = default)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            if (TimeProvider.System.GetElapsedTime(begun) > Patience)
            {
                throw new TimeoutException($"It never came about. The log says:\n{string.Join('\n', world.Logs.Lines.TakeLast(40))}");
            }

            world.Clock.Advance(step);
            await Task.Delay(5);
        }
    }

    /// <inheritdoc cref="UntilAsync(ServiceWorld,Func{Task{bool}},TimeSpan)"/>
    public static Task UntilAsync(ServiceWorld world, Func<bool> isSo, TimeSpan step = default) => UntilAsync(world, () => Task.FromResult(isSo()), step);

    /// <summary>All loops have finished a tick and sleep.</summary>
    public static Task UntilIdleAsync(ServiceWorld world) =>
        UntilAsync(world, async () => await world.ReadAsync<long>("SELECT count(DISTINCT name) FROM loop_heartbeats") == 9);

    public Task StopAsync() => stopped ??= host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        host.Dispose();
    }
}
