using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Storyline.Services.Integrations.Chat;
using Storyline.Testing;
using Storyline.Testing.Chats;

namespace Storyline.Services.Integrations.Tests.Chat;

/// <summary>The client as the product composes it, talking to a simulated Telegram (or to whatever address it is given).</summary>
internal sealed class ChatClient : IAsyncDisposable
{
    private readonly ServiceProvider provider;

    private ChatClient(ChatSimulator simulator, ServiceProvider provider)
    {
        Simulator = simulator;
        this.provider = provider;
    }

    public ChatSimulator Simulator { get; }

    public CollectedLogs Logs { get; private init; } = new();

    public IChatMessenger Messenger => provider.GetRequiredService<IChatMessenger>();

    public IChatUpdateSource Updates => provider.GetRequiredService<IChatUpdateSource>();

    public IChatUpdateReader Reader => provider.GetRequiredService<IChatUpdateReader>();

    public IOptions<TelegramOptions> Options => provider.GetRequiredService<IOptions<TelegramOptions>>();

    public static Task<ChatClient> StartAsync(bool limits = false, params (string Key, string Value)[] settings) => StartAsync(limits, null, settings);

    /// <param name="time">The simulated Telegram's clock.</param>
    public static async Task<ChatClient> StartAsync(TimeProvider time) => Compose(await ChatSimulator.StartAsync(time: time), null, []);

    /// <param name="onTheWay">Sees every call and its answer.</param>
    public static async Task<ChatClient> StartAsync(bool limits, Func<DelegatingHandler>? onTheWay, params (string Key, string Value)[] settings) =>
        Compose(await ChatSimulator.StartAsync(limits), onTheWay, settings);

    private static ChatClient Compose(ChatSimulator simulator, Func<DelegatingHandler>? onTheWay, (string Key, string Value)[] settings)
    {
        var configuration = new Dictionary<string, string?>
        {
            ["Telegram:BotToken"] = simulator.BotToken,
            ["Telegram:ApiBaseUrl"] = simulator.BaseAddress.ToString(),
            ["Telegram:ChannelId"] = "-1001000000001",
            ["Telegram:AdminChatId"] = "1001",
        };
        foreach (var (key, value) in settings)
        {
            configuration[$"Telegram:{key}"] = value;
        }

        var logs = new CollectedLogs();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build())
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs))
            .AddChat();
        if (onTheWay is not null)
        {
            services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(onTheWay));
        }

        return new ChatClient(simulator, services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true })) { Logs = logs };
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        await Simulator.DisposeAsync();
    }
}
