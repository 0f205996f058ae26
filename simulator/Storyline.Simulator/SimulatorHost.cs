using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Storyline.Simulator.Cloudinary;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Instagram;
using Storyline.Simulator.Telegram;
using Storyline.Simulator.World;

namespace Storyline.Simulator;

/// <summary>
/// One running outside world on 127.0.0.1. Worlds share nothing, so any number of them run in one process; disposing one saves and stops it.
/// </summary>
public sealed class SimulatorHost : IAsyncDisposable
{
    private const long MaxRequest = 64 * 1024 * 1024;

    private readonly WebApplication app;
    private readonly SimulatedWorld world;
    private readonly TelegramSystem telegram;
    private readonly InstagramSystem instagram;
    private readonly CloudinarySystem cloudinary;
    private readonly CancellationTokenSource ends = new();
    private readonly List<Task> loops = [];

    private SimulatorHost(WebApplication app, SimulatedWorld world, FaultPlan faults)
    {
        this.app = app;
        this.world = world;
        telegram = new TelegramSystem(world, faults);
        instagram = new InstagramSystem(world, faults);
        cloudinary = new CloudinarySystem(world, faults);
        SimulatorRoutes.Map(app, world, telegram, instagram, cloudinary, faults);
    }

    /// <summary>Where it listens, for example <c>http://127.0.0.1:8090/</c>: the chat page, and the base for every simulated API.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The token that the simulated Telegram lets in.</summary>
    public string BotToken => world.Options.BotToken;

    /// <summary>The world's own clock; control calls move it.</summary>
    public TimeProvider Clock => world.Clock;

    /// <summary>What a person should know about the start, for example that an unreadable state file was set aside.</summary>
    public IReadOnlyList<string> Notices { get; private set; } = [];

    /// <summary>Starts a world: the stored one when there is a state file, else a fresh one.</summary>
    /// <exception cref="SimulatorStartException">The port is taken, the state file cannot be used, or the token has no bot id.</exception>
    public static async Task<SimulatorHost> StartAsync(SimulatorOptions options, CancellationToken cancellationToken = default)
    {
        if (options.BotToken.Split(':') is not [var botId, { Length: > 0 }] || !long.TryParse(botId, CultureInfo.InvariantCulture, out _))
        {
            throw new SimulatorStartException("The bot token must be a number, a colon and a secret, such as 123456:ABC.");
        }

        // Pictures are made side by side; threads inside one only cost.
        NetVips.NetVips.Concurrency = 1;
        var world = new SimulatedWorld(options, new SimulatorClock(options.Time), new FileVault(options.StateFile is { } file ? file + ".files" : null));
        var host = new SimulatorHost(Build(options.Port), world, new FaultPlan());
        try
        {
            await host.RunAsync(cancellationToken);
            return host;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await host.DisposeAsync();
            throw new SimulatorStartException(
                failure is IOException { InnerException: AddressInUseException }
                    ? $"Port {options.Port} is already in use; stop what uses it or choose another with --port."
                    : $"The simulator cannot start: {failure.Message}",
                failure);
        }
    }

    /// <summary>Completes when the world was told to stop, by <c>POST /control/shutdown</c> or by <paramref name="cancellationToken"/>.</summary>
    public async Task WaitForShutdownAsync(CancellationToken cancellationToken = default)
    {
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var asked = app.Lifetime.ApplicationStopping.Register(() => stopping.TrySetResult());
        using var cancelled = cancellationToken.Register(() => stopping.TrySetResult());
        await stopping.Task;
    }

    /// <summary>Stops listening, writes the state once more and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        world.End();
        app.Lifetime.StopApplication();
        await app.StopAsync(CancellationToken.None);
        await ends.CancelAsync();
        await Task.WhenAll(loops);
        await app.DisposeAsync();
        telegram.Dispose();
        instagram.Dispose();
        cloudinary.Dispose();
        ends.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        WorldStore? store = null;
        if (world.Options.StateFile is { } stateFile)
        {
            store = new WorldStore(stateFile, world);
            Notices = store.Load() is { } notice ? [notice] : [];
            store.Save();
        }

        await app.StartAsync(cancellationToken);
        BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First() + "/");
        loops.Add(telegram.Delivery.RunAsync(ends.Token));
        loops.Add(instagram.Hooks.RunAsync(ends.Token));
        if (store is not null)
        {
            loops.Add(store.KeepAsync(ends.Token));
        }
    }

    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Limits.MaxRequestBodySize = MaxRequest;
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = MaxRequest);
        builder.Services.Configure<JsonOptions>(json => json.SerializerOptions.Encoder = WorldJson.Camel.Encoder);
        return builder.Build();
    }
}
