using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Storyline.Bot;
using Storyline.Data;
using Storyline.Services.Core;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Integrations;
using Storyline.Simulator;
using Storyline.Testing;
using Storyline.Testing.Chats;
using Storyline.Testing.Kills;

namespace Storyline.Year.Tests.Rigs;

/// <summary>One process of the product: its whole composition, whose loops tick when they are told to, and its fate.</summary>
internal sealed class ProductProcess : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly BotDoor bot;
    private readonly CollectedLogs logs = new();

    public ProductProcess(YearSettings settings, NpgsqlDataSource database, ChatSimulator telegram, string folder, YearClock clock)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings(telegram, folder)).Build();
        var registrations = new ServiceCollection();
        registrations.AddSingleton<IConfiguration>(configuration);
        registrations.AddSingleton<TimeProvider>(clock);
        registrations.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error).AddProvider(logs));
        registrations.AddStorylineData(database.ConnectionString);
        registrations.AddStorylineIntegrations();
        registrations.AddStorylineCore(configuration);
        registrations.AddStorylineBot();
        registrations.AddSingleton(database);
        registrations.AddFate(Fate);
        settings.Breakage?.Into(registrations);
        services = registrations.BuildServiceProvider();
        bot = new BotDoor(services);
    }

    public Fate Fate { get; } = new();

    /// <summary>What was logged as an error; in a process that was not killed, there is nothing to log.</summary>
    public IReadOnlyList<string> Errors => logs.Lines;

    /// <summary>Sends whatever a process sends at its start.</summary>
    public Task StartAsync() => bot.IntroduceAsync(Fate.End);

    /// <summary>The bot hears what people did.</summary>
    public Task HearAsync() => bot.HearAsync(Fate.End);

    /// <summary>One turn of the loops: missed posts, due cards, cards that a chat left behind, alerts, cards that are to collapse.</summary>
    public async Task TickAsync()
    {
        await DoAsync<CatchUpService>(catchUp => catchUp.CheckAsync(Fate.End));
        await DoAsync<CardDispatch>(dispatch => dispatch.SendDueAsync(Fate.End));
        await DoAsync<UnshownCards>(unshown => unshown.SendAsync(Fate.End));
        await DoAsync<AlertTelling>(telling => telling.TellAsync(Fate.End));
        await DoAsync<CardUpkeep>(upkeep => upkeep.CollapseAsync(Fate.End));
    }

    /// <summary>The hourly job; once a day is enough here.</summary>
    public Task TidyAsync() => DoAsync<Housekeeping>(housekeeping => housekeeping.RunAsync(Fate.End));

    /// <summary>When the next card falls due.</summary>
    public async Task<DateTimeOffset?> NextDueAtAsync()
    {
        var planned = await AskAsync<CardDispatch, DateTimeOffset?>(dispatch => dispatch.NextDueAtAsync(Fate.End));
        var unshown = await AskAsync<UnshownCards, DateTimeOffset?>(cards => cards.NextAtAsync(Fate.End));
        return planned is null || unshown < planned ? unshown : planned;
    }

    public Task DoAsync<TService>(Func<TService, Task> deed) where TService : notnull => AskAsync<TService, bool>(async service =>
    {
        await deed(service);
        return true;
    });

    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> question) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Fate.Dispose();
    }

    private static Dictionary<string, string?> Settings(ChatSimulator telegram, string folder) => new()
    {
        ["Telegram:BotToken"] = telegram.BotToken,
        ["Telegram:ApiBaseUrl"] = telegram.BaseAddress.ToString(),
        ["Telegram:ChannelId"] = $"{DemoWorld.GroupChatId}",
        ["Telegram:AdminChatId"] = $"{DemoWorld.AdminChatId}",
        ["Telegram:KeepPace"] = "false",
        ["Library:Folder"] = folder,
        ["Library:ArrivalFolder"] = Path.Combine(folder, ".arrivals"),
        ["Library:ThumbnailFolder"] = Path.Combine(folder, ".thumbnails"),
    };
}
