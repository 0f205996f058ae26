using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storyline.Data.Accounts;
using Storyline.Models.Accounts;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing;
using Storyline.Testing.Accounts;

namespace Storyline.Services.Core.Tests.Accounts;

/// <summary>A service world with a scripted login and a key ring in a file.</summary>
internal sealed class AccountWorld : IAsyncDisposable
{
    private readonly List<ServiceProvider> processes = [];
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("storyline-keys-");

    private AccountWorld(ServiceWorld services)
    {
        Services = services;
        WriteKeys(EncryptionKey.Make());
        Process = StartProcess();
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public ServiceWorld Services { get; }

    public ScriptedLogin Login { get; } = new();

    public ServiceProvider Process { get; }

    public string KeyFile => Path.Combine(folder.FullName, "encryption.keys");

    public static async Task<AccountWorld> StartAsync() => new(await ServiceWorld.CreateAsync());

    /// <summary>Another process on the same database.</summary>
    public ServiceProvider StartProcess()
    {
        var services = Services.Register(new ServiceCollection());
        services.AddSingleton<IInstagramLogin>(Login);
        services.Configure<PublishingOptions>(new ConfigurationBuilder().AddInMemoryCollection([new("InstagramApi", "true")]).Build());
        services.Configure<EncryptionOptions>(new ConfigurationBuilder().AddInMemoryCollection([new("Keys", ""), new("KeyFile", KeyFile)]).Build());
        var process = services.BuildServiceProvider();
        processes.Add(process);
        return process;
    }

    /// <summary>Newest first. The file is a second younger each time, however fast the test is.</summary>
    public void WriteKeys(params string[] keys)
    {
        var before = File.Exists(KeyFile) ? File.GetLastWriteTimeUtc(KeyFile) : new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.WriteAllLines(KeyFile, keys);
        File.SetLastWriteTimeUtc(KeyFile, before.AddSeconds(1));
    }

    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> question, ServiceProvider? process = null) where TService : notnull
    {
        await using var scope = (process ?? Process).CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task DoAsync<TService>(Func<TService, Task> deed) where TService : notnull => AskAsync<TService, bool>(async service =>
    {
        await deed(service);
        return true;
    });

    /// <summary>Accounts that the login shows from now on, by user name.</summary>
    public void GivenAtMeta(params string[] names)
    {
        Login.Accounts.Clear();
        Login.Accounts.AddRange(names.Select((name, index) => new FoundAccount($"1784{index}{name.Length}", name, $"The {name}", $"canary-page-{name}-1", true)));
    }

    /// <summary>Connected through Facebook with a token for 60 days.</summary>
    public async Task<IReadOnlyList<InstagramAccount>> GivenConnectedAsync(params string[] names)
    {
        GivenAtMeta(names);
        Login.Granted = new GrantedToken("canary-login-1", Services.Clock.GetUtcNow().AddDays(60), ScriptedLogin.AllScopes);
        Login.Report = new TokenReport(true, Login.Granted.ExpiresAt, ScriptedLogin.AllScopes, null, null);
        var outcome = await AskAsync<AccountIntake, ConnectOutcome>(intake => intake.AddAsync(LoginKind.Facebook, "canary-login-1", Services.Admin, Token));
        return outcome.ShouldBeOfType<ConnectOutcome.Connected>().Accounts;
    }

    public async Task<ConnectedAccount> LookAsync(string name) =>
        await AskAsync<AccountDirectory, ConnectedAccount>(directory => directory.FindAsync(Services.Team.Id, name, Token));

    /// <summary>The secret that calls for an account would be made with, or why they cannot be made.</summary>
    public async Task<string> SecretAsync(InstagramAccount account, ServiceProvider? process = null) =>
        await AskAsync<AccountConnections, AccountReadiness>(connections => connections.OpenAsync(account.TeamId, account.Id, Token), process) switch
        {
            AccountReadiness.Ready ready => ready.Connection.AccessToken,
            AccountReadiness.NotReady not => not.Reason,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public Task<IReadOnlyList<ApiToken>> TokensAsync() => AskAsync<IApiTokenRepository, IReadOnlyList<ApiToken>>(tokens => tokens.ListLiveAsync(Services.Team.Id, Token));

    public async Task<IReadOnlyList<string>> AlertsAsync()
    {
        var text = await Services.ReadAsync<string>("SELECT coalesce(string_agg(kind, ',' ORDER BY kind), '') FROM alerts WHERE resolved_at IS NULL");
        return text.Split(',', StringSplitOptions.RemoveEmptyEntries);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }

        await Services.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
