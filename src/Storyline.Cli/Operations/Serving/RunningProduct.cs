using Microsoft.AspNetCore.DataProtection;
using Storyline.Api;
using Storyline.Bot;
using Storyline.Cli.Accounts;
using Storyline.Worker;

namespace Storyline.Cli.Operations.Serving;

/// <summary>The product with its doors and loops, until it is disposed of.</summary>
internal sealed class RunningProduct : IAsyncDisposable
{
    private readonly IHost host;
    private readonly DatabaseSession database;

    private RunningProduct(IHost host, DatabaseSession database)
    {
        this.host = host;
        this.database = database;
    }

    public IServiceProvider Services => host.Services;

    public static async Task<RunningProduct> StartAsync(ServingPlan plan, Terminal terminal, CancellationToken cancellationToken)
    {
        EncryptionKeyFile.Ensure(plan.Settings, terminal);
        using var logs = LoggerFactory.Create(logging => Logs.Add(logging, plan.Settings, plan.LogsUnasked));
        var database = await Composition.OpenDatabaseAsync(plan.Settings, terminal, logs, cancellationToken);
        IHost? host = null;
        try
        {
            host = plan.Roles.HasFlag(Roles.Api) ? WithApi(plan, database, SigningKey.Of(plan.Settings, terminal)) : WithoutApi(plan, database);
            await using (var scope = host.Services.CreateAsyncScope())
            {
                await Composition.SetUpTeamAsync(scope.ServiceProvider, plan.Settings, plan.Names, cancellationToken);
            }

            await host.StartAsync(cancellationToken);
            return new RunningProduct(host, database);
        }
        catch
        {
            host?.Dispose();
            await database.DisposeAsync();
            throw;
        }
    }

    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => host.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)host).DisposeAsync();
        await database.DisposeAsync();
    }

    private static WebApplication WithApi(ServingPlan plan, DatabaseSession database, string signingKey)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(plan.Settings.ToConfiguration());
        builder.Configuration.AddInMemoryCollection(
        [
            KeyValuePair.Create("Api:JwtSigningKey", (string?)signingKey),
            KeyValuePair.Create("Api:DemoSignIn", (string?)(plan.IsDemo ? "true" : "false")),
        ]);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (plan.IsDemo)
            {
                kestrel.ListenLocalhost(plan.Port);
            }
            else
            {
                kestrel.ListenAnyIP(plan.Port);
            }
        });
        AddEverything(builder, plan, database);
        builder.Services.AddRouting();
        // Comes with the sign-in; without a folder of ours it would write into the user's home.
        builder.Services.AddDataProtection().SetApplicationName("storyline")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(plan.Settings.Value("STORYLINE_DATA"), "keys", "protection")));
        builder.Services.AddStorylineApi(builder.Configuration);
        var app = builder.Build();
        app.MapStorylineApi();
        app.MapPrometheusScrapingEndpoint("/metrics");
        return app;
    }

    private static IHost WithoutApi(ServingPlan plan, DatabaseSession database)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(plan.Settings.ToConfiguration());
        AddEverything(builder, plan, database);
        return builder.Build();
    }

    private static void AddEverything(IHostApplicationBuilder builder, ServingPlan plan, DatabaseSession database)
    {
        Logs.Add(builder.Logging, plan.Settings, plan.LogsUnasked);
        Telemetry.Add(builder.Services, plan.Settings);
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = TimeSpan.FromSeconds(10);
            host.ServicesStartConcurrently = true;
        });
        builder.Services.AddStoryline(builder.Configuration, database);
        if (plan.Roles.HasFlag(Roles.Bot))
        {
            builder.Services.AddStorylineBot(isWorkerElsewhere: !plan.Roles.HasFlag(Roles.Worker));
        }

        if (plan.Roles.HasFlag(Roles.Worker))
        {
            builder.Services.AddStorylineWorker();
        }
    }
}
