using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Storyline.Models.Accounts;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Instagram;
using Storyline.Simulator;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Integrations.Tests;

/// <summary>All clients of outside systems as the product composes them, talking to a simulated world (or to whatever address they are given).</summary>
internal sealed class OutsideClient : IAsyncDisposable
{
    private readonly ServiceProvider provider;
    private readonly bool ownsWorld;

    private OutsideClient(InstagramSimulator simulator, bool ownsWorld, ServiceProvider provider)
    {
        Simulator = simulator;
        this.ownsWorld = ownsWorld;
        this.provider = provider;
    }

    public InstagramSimulator Simulator { get; }

    public CollectedLogs Logs { get; private init; } = new();

    public IInstagramPublisher Publisher => provider.GetRequiredService<IInstagramPublisher>();

    public IInstagramInsights Insights => provider.GetRequiredService<IInstagramInsights>();

    public IInstagramLogin Login => provider.GetRequiredService<IInstagramLogin>();

    public IMediaHost Host => provider.GetRequiredService<IMediaHost>();

    public IChatMessenger Messenger => provider.GetRequiredService<IChatMessenger>();

    public T Options<T>() where T : class => provider.GetRequiredService<IOptions<T>>().Value;

    public static Task<OutsideClient> StartAsync(params (string Key, string? Value)[] settings) => StartAsync(null, settings);

    /// <param name="onTheWay">Sees every call and its answer.</param>
    public static async Task<OutsideClient> StartAsync(Func<DelegatingHandler>? onTheWay, params (string Key, string? Value)[] settings)
    {
        var simulator = await InstagramSimulator.StartAsync();
        await simulator.BehaveAsync(new { containerSeconds = 0 });
        return Compose(simulator, ownsWorld: true, onTheWay, settings);
    }

    /// <summary>Another client of a world that belongs to somebody else.</summary>
    public static OutsideClient In(InstagramSimulator world, Func<DelegatingHandler>? onTheWay = null, params (string Key, string? Value)[] settings) =>
        Compose(world, ownsWorld: false, onTheWay, settings);

    /// <summary>An account as it is spoken for, with a token that was made for it.</summary>
    public async Task<InstagramConnection> ConnectAsync(string username = DemoWorld.ShopAccount, IReadOnlyList<string>? scopes = null)
    {
        var account = await Simulator.AccountAsync(username);
        return new InstagramConnection(Enum.Parse<LoginKind>(account.Login, ignoreCase: true), account.Id, await Simulator.IssueTokenAsync(username, scopes));
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        if (ownsWorld)
        {
            await Simulator.DisposeAsync();
        }
    }

    private static OutsideClient Compose(InstagramSimulator simulator, bool ownsWorld, Func<DelegatingHandler>? onTheWay, (string Key, string? Value)[] settings)
    {
        var configuration = new Dictionary<string, string?>
        {
            ["Telegram:BotToken"] = DemoWorld.BotToken,
            ["Telegram:ApiBaseUrl"] = simulator.World.ToString(),
            ["Telegram:ChannelId"] = $"{DemoWorld.GroupChatId}",
            ["Telegram:AdminChatId"] = $"{DemoWorld.AdminChatId}",
            ["Instagram:BaseUrl"] = simulator.InstagramBase,
            ["Instagram:FacebookAppId"] = DemoWorld.FacebookAppId,
            ["Instagram:FacebookAppSecret"] = DemoWorld.FacebookAppSecret,
            ["Instagram:InstagramAppId"] = DemoWorld.InstagramAppId,
            ["Instagram:InstagramAppSecret"] = DemoWorld.InstagramAppSecret,
            ["Cloudinary:BaseUrl"] = simulator.CloudinaryBase,
            ["Cloudinary:CloudName"] = DemoWorld.CloudName,
            ["Cloudinary:ApiKey"] = DemoWorld.CloudApiKey,
            ["Cloudinary:ApiSecret"] = DemoWorld.CloudApiSecret,
        };
        foreach (var (key, value) in settings)
        {
            configuration[key] = value;
        }

        var logs = new CollectedLogs();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build())
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs))
            .AddStorylineIntegrations();
        if (onTheWay is not null)
        {
            services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(onTheWay));
        }

        return new OutsideClient(simulator, ownsWorld, services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true })) { Logs = logs };
    }
}
