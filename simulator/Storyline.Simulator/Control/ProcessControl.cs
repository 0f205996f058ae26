using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Control;

/// <summary><c>/control</c>: is it there, is it mine, stop it, and tell me when something changes.</summary>
internal sealed class ProcessControl(SimulatedWorld world, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(60);
    private readonly DateTimeOffset startedAt = world.Now;

    public void Map(IEndpointRouteBuilder control)
    {
        control.MapGet("/health", Health);
        control.MapPost("/shutdown", Shutdown);
        control.MapGet("/events", Events);
    }

    private HealthView Health() => new("storyline-simulator", Environment.ProcessId, world.Options.StateFile is { } file ? Path.GetFullPath(file) : null, startedAt);

    private Accepted Shutdown()
    {
        lifetime.StopApplication();
        return TypedResults.Accepted((string?)null);
    }

    /// <summary>One <c>change</c> event after each change of the world, a few in quick succession folded into one.</summary>
    private ServerSentEventsResult<string> Events(CancellationToken cancellationToken) => TypedResults.ServerSentEvents(ChangesAsync(cancellationToken), "change");

    private async IAsyncEnumerable<string> ChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var next = world.NextChange;
        while (!ends.IsCancellationRequested)
        {
            yield return world.Now.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
            await next.WaitAsync(ends.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.Delay(Rest, ends.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            next = world.NextChange;
        }
    }
}
