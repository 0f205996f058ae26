using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Storyline.Bot;
using Storyline.Data;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations;
using Storyline.Simulator;
using Storyline.Testing.Chats;

namespace Storyline.Testing.Worlds;

/// <summary>
/// The product's services and its bot on a database of their own, and a simulated Telegram with a group (ana, ben, chloe) around them.
/// Ana is the first admin. The clock of the Worker does not run: <see cref="DispatchAsync"/> is its tick.
/// </summary>
public sealed class BotWorld : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly BotWorldOptions options;
    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("storyline-world-");
    private IHost host;

    private BotWorld(TestDatabase database, ChatSimulator telegram, BotWorldOptions options)
    {
        this.database = database;
        this.options = options;
        Telegram = telegram;
        Clock = new MovableClock(options.Start);
        host = Build();
    }

    /// <summary>The team's group.</summary>
    public static long GroupId => DemoWorld.GroupChatId;

    /// <summary>Ana's private chat with the bot.</summary>
    public static long AdminId => DemoWorld.AdminChatId;

    public ChatSimulator Telegram { get; }

    public MovableClock Clock { get; }

    public CollectedLogs Logs { get; } = new();

    public Team Team { get; private set; } = null!;

    /// <summary>The group's settings as they were when the world began.</summary>
    public ChatSettings Chat { get; private set; } = null!;

    public static async Task<BotWorld> StartAsync(BotWorldOptions? options = null)
    {
        var wanted = options ?? new BotWorldOptions();
        var world = new BotWorld(await TestDatabase.CreateAsync(CancellationToken.None), await ChatSimulator.StartAsync(wanted.TelegramLimits), wanted);
        await world.SetUpAsync();
        if (wanted.IsBotRunning)
        {
            await world.StartBotAsync();
        }

        return world;
    }

    /// <summary>One of the group's people.</summary>
    public WorldPerson As(string user) => new(this, user);

    public Task StartBotAsync() => host.StartAsync();

    /// <summary>The process ends in good order and another one begins, on the same database and with the same Telegram.</summary>
    public async Task RestartAsync()
    {
        await host.StopAsync();
        await DisposeHostAsync();
        host = Build();
        await host.StartAsync();
    }

    /// <summary>Calls a service in a scope of its own.</summary>
    public async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> call) where TService : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await call(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>The Worker's tick: the cards of all due posts are sent.</summary>
    public Task<int> DispatchAsync() => WithAsync<CardDispatch, int>(dispatch => dispatch.SendDueAsync(CancellationToken.None));

    /// <summary>A picture of this path is in the library: <c>memes/cat.jpg</c> has the category memes.</summary>
    public async Task<MediaItem> GivenPictureAsync(string path)
    {
        var item = WorldPictures.Make(files, path, Team.Id, Clock.GetUtcNow());
        await ExecuteAsync(WorldRows.InsertMedia, item);
        return item;
    }

    /// <summary>A card of this picture waits in the group for a decision.</summary>
    public async Task<WorldCard> GivenWaitingCardAsync(string path)
    {
        var planned = await GivenPlannedAsync(path, TimeSpan.Zero);
        await DispatchAsync();
        var seen = await Telegram.WaitForAsync(GroupId, messages => messages.LastOrDefault(message => message.Caption?.Contains(planned.Media.FileName, StringComparison.Ordinal) == true));
        return new WorldCard(GroupId, seen.MessageId, planned);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        await DisposeHostAsync();
        await Telegram.DisposeAsync();
        await database.DisposeAsync();
        files.Delete(recursive: true);
    }
}
