using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Storyline.Data;
using Storyline.Data.Publishing;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Media.Arrivals;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Instagram;
using Storyline.Simulator;
using Storyline.Testing.Chats;
using Storyline.Testing.Instagram;

namespace Storyline.Testing;

/// <summary>
/// The services on a database of their own, with a team that has a work chat and an admin's chat, a mix of two categories, and a clock
/// that stands still until it is moved. Without a simulator, the chat is a <see cref="RecordingMessenger"/>.
/// </summary>
public sealed class ServiceWorld : IAsyncDisposable
{
    /// <summary>A Monday noon, inside the chat's posting hours.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly TestDatabase database;
    private readonly ChatSimulator? simulator;
    private readonly Lazy<ServiceProvider> services;
    private readonly Lazy<InstagramBook> instagram;

    private ServiceWorld(TestDatabase database, ChatSimulator? simulator, TimeProvider? time)
    {
        this.database = database;
        this.simulator = simulator;
        Time = time ?? Clock;
        instagram = new Lazy<InstagramBook>(() => new InstagramBook(Time));
        services = new Lazy<ServiceProvider>(() => Register(new ServiceCollection()).BuildServiceProvider());
    }

    public FakeTimeProvider Clock { get; } = new(Start);

    /// <summary>What the services tell the time by: the fake clock, unless a test needs the real one.</summary>
    public TimeProvider Time { get; }

    public RecordingMessenger Messenger { get; } = new();

    /// <summary>The Instagram of worlds without a simulator.</summary>
    public InstagramBook Instagram => instagram.Value;

    /// <summary>The installation's switch, for processes that begin from now on.</summary>
    public bool IsInstagramOn { get; set; } = true;

    /// <summary>The media host of worlds without a simulator.</summary>
    public HostShelf MediaHost { get; } = new();

    public CollectedLogs Logs { get; } = new();

    public string ConnectionString => database.ConnectionString;

    public Team Team { get; private set; } = null!;

    public ChatSettings Chat { get; private set; } = null!;

    public ChatSettings AdminChat { get; private set; } = null!;

    public LibraryBuilder Library { get; private set; } = null!;

    public TeamBuilder Teams { get; private set; } = null!;

    public PlanWriter Plan { get; private set; } = null!;

    public AccountBuilder Accounts { get; private set; } = null!;

    public Actor Admin => Actor.CommandLine(Team.Id);

    public static async Task<ServiceWorld> CreateAsync(ChatSimulator? simulator = null, TimeProvider? time = null)
    {
        var world = new ServiceWorld(await TestDatabase.CreateAsync(CancellationToken.None), simulator, time);
        world.Teams = new TeamBuilder(world);
        world.Library = new LibraryBuilder(world);
        world.Plan = new PlanWriter(world);
        world.Accounts = new AccountBuilder(world);
        (world.Team, world.Chat, world.AdminChat) = await world.Teams.CreateAsync("default");
        return world;
    }

    /// <summary>The same registrations once more: another process on the same database and in the same chat.</summary>
    public IServiceCollection Register(IServiceCollection target)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings()).Build();
        target.AddSingleton<IConfiguration>(configuration);
        target.AddSingleton(Time);
        target.AddLogging();
        target.AddSingleton<ILoggerProvider>(Logs);
        target.AddStorylineData(database.ConnectionString);
        target.AddStorylineIntegrations();
        target.AddStorylineCore(configuration);
        if (simulator is null)
        {
            target.AddSingleton<IChatMessenger>(Messenger);
            target.AddSingleton<IInstagramPublisher>(Instagram);
            target.AddSingleton<IStoryPictures>(Instagram);
            target.AddSingleton<IMediaHost>(MediaHost);
        }

        target.TryAddSingleton<IInstagramPublisher>(Instagram);
        target.TryAddSingleton<IMediaHost>(MediaHost);

        return target;
    }

    /// <summary>Runs something in a scope of its own.</summary>
    public async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = services.Value.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    /// <summary>One call of a service, in a scope of its own.</summary>
    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> question) where TService : notnull
    {
        await using var scope = services.Value.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <inheritdoc cref="AskAsync{TService,T}"/>
    public Task DoAsync<TService>(Func<TService, Task> deed) where TService : notnull =>
        InScopeAsync(scope => deed(scope.GetRequiredService<TService>()));

    /// <summary>The newest publication of a planned post, or null.</summary>
    public Task<Publication?> PublicationOfAsync(QueueItemId id) =>
        AskAsync<IPublicationRepository, Publication?>(publications => publications.FindByQueueItemAsync(Team.Id, id, CancellationToken.None));

    /// <summary>The single value that a query returns.</summary>
    public async Task<T> ReadAsync<T>(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Runs a statement past the services; returns how many rows it changed.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 180 };
        return await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (services.IsValueCreated)
        {
            await services.Value.DisposeAsync();
        }

        Library.Dispose();
        await database.DisposeAsync();
    }

    private async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private Dictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Features:InstagramApi"] = IsInstagramOn ? "true" : "false",
            [$"{EncryptionOptions.Section}:{nameof(EncryptionOptions.Keys)}"] = Convert.ToBase64String(new byte[32]),
            [$"{LibraryOptions.Section}:{nameof(LibraryOptions.Folder)}"] = Library.Folder,
            [$"{LibraryOptions.Section}:{nameof(LibraryOptions.ThumbnailFolder)}"] = Path.Combine(Library.Folder, ".thumbnails"),
            [$"{LibraryOptions.Section}:{nameof(LibraryOptions.WatchQuiet)}"] = "00:00:00.050",
            [$"{LibraryOptions.Section}:{nameof(LibraryOptions.ArrivalFolder)}"] = Path.Combine(Library.Folder, ".arrivals"),
        };
        if (simulator is not null)
        {
            settings["Telegram:BotToken"] = simulator.BotToken;
            settings["Telegram:ApiBaseUrl"] = simulator.BaseAddress.ToString().TrimEnd('/');
            settings["Telegram:ChannelId"] = $"{DemoWorld.GroupChatId}";
            settings["Telegram:AdminChatId"] = $"{DemoWorld.AdminChatId}";
            settings["Instagram:BaseUrl"] = simulator.Instagram.InstagramBase;
            settings["Instagram:FacebookAppId"] = DemoWorld.FacebookAppId;
            settings["Instagram:FacebookAppSecret"] = DemoWorld.FacebookAppSecret;
            settings["Instagram:InstagramAppId"] = DemoWorld.InstagramAppId;
            settings["Instagram:InstagramAppSecret"] = DemoWorld.InstagramAppSecret;
            settings["Cloudinary:BaseUrl"] = simulator.Instagram.CloudinaryBase;
            settings["Cloudinary:CloudName"] = DemoWorld.CloudName;
            settings["Cloudinary:ApiKey"] = DemoWorld.CloudApiKey;
            settings["Cloudinary:ApiSecret"] = DemoWorld.CloudApiSecret;
        }

        return settings;
    }
}
