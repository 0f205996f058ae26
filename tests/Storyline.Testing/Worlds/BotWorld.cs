using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Storyline.Data.Media;
using Storyline.Data.Scheduling;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media.Arrivals;
using Storyline.Services.Core.Media.Locks;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations.Chat;
using Storyline.Simulator;
using Storyline.Testing.Chats;

namespace Storyline.Testing.Worlds;

/// <summary>
/// The product's services and its bot on a database of their own, and a simulated Telegram with a group (ana, ben, chloe) around them.
/// Ana is the first admin. Nothing is due by itself: <see cref="DispatchAsync"/> is the tick that the worker would make.
/// </summary>
public sealed class BotWorld : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly BotWorldOptions options;
    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("storyline-world-");
    private IHost host;
    private int slots;

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
        world.Team = await world.WithAsync<TeamSetup, Team>(setup => setup.EnsureTeamAsync("Paper & Pine", CancellationToken.None));
        world.Chat = await world.GivenChatAsync(GroupId, DemoWorld.GroupTitle, ChatPurpose.Work);
        await world.GivenChatAsync(AdminId, "Ana", ChatPurpose.Admin);
        if (wanted.IsBotRunning)
        {
            await world.StartBotAsync();
        }

        return world;
    }

    /// <summary>One of the group's people.</summary>
    public WorldPerson As(string user) => new(this, user);

    /// <summary>The services start, and the bot with them.</summary>
    public Task StartBotAsync() => host.StartAsync();

    /// <summary>The process ends in good order and another one begins, on the same database and with the same Telegram.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        host = Build();
        await host.StartAsync();
    }

    /// <summary>Calls a service in a scope of its own.</summary>
    public async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> call) where TService : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await call(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>The worker's tick: the cards of all due posts are sent.</summary>
    public Task<int> DispatchAsync() => WithAsync<CardDispatch, int>(dispatch => dispatch.SendDueAsync(CancellationToken.None));

    /// <summary>The worker's rounds for what people sent to the bot, until only news would make more work.</summary>
    public async Task LookAfterArrivalsAsync()
    {
        while (await WithAsync<ArrivalDesk, DateTimeOffset?>(desk => desk.WorkAsync(CancellationToken.None)) is { } due)
        {
            Clock.Advance(due - Clock.GetUtcNow());
        }
    }

    /// <summary>A chat is registered for the team, with the options' settings as its first values.</summary>
    public Task<ChatSettings> GivenChatAsync(long chatId, string name, ChatPurpose purpose) =>
        WithAsync<TeamSetup, ChatSettings>(setup => setup.RegisterChatAsync(Team, chatId, name, purpose, CancellationToken.None));

    /// <summary>Another group of the team, somewhere else in the world.</summary>
    public async Task<ChatSettings> GivenGroupAsync(string title, string timeZone)
    {
        var group = await Telegram.CreateGroupAsync(title, "group");
        await GivenChatAsync(group, title, ChatPurpose.Work);
        await ExecuteAsync($"UPDATE chat_settings SET time_zone = '{timeZone}' WHERE telegram_chat_id = {group}");
        return (await WithAsync<ChatRegistry, ChatSettings?>(chats => chats.FindAsync(group, CancellationToken.None)))!;
    }

    /// <summary>All that is planned comes from the category memes.</summary>
    public Task GivenOnlyMemesAsync() => WithAsync<CategoryMixService, bool>(async mix =>
    {
        await mix.SetAsync(new Dictionary<string, decimal> { ["memes"] = 1m }, "test", Actor.CommandLine(Team.Id), CancellationToken.None);
        return true;
    });

    /// <summary>A picture is in the library: <c>memes/cat.jpg</c> has the category memes.</summary>
    public async Task<MediaItem> GivenPictureAsync(string path)
    {
        var item = WorldPictures.Make(files, path, Team.Id, Clock.GetUtcNow());
        await WithAsync<IMediaItemRepository, bool>(async media =>
        {
            await media.AddAsync([item], CancellationToken.None);
            return true;
        });
        return item;
    }

    /// <summary>A picture is in the library and planned, so much later than now; in the group unless another chat is named.</summary>
    public async Task<PlannedItem> GivenPlannedAsync(string path, TimeSpan later, ChatSettings? chat = null)
    {
        var picture = await GivenPictureAsync(path);
        var at = Clock.GetUtcNow() + later;
        var item = new QueueItem
        {
            Id = QueueItemId.New(Clock.GetUtcNow()),
            TeamId = Team.Id,
            MediaItemId = picture.Id,
            ChatSettingsId = (chat ?? Chat).Id,
            ScheduledFor = at,
            SlotNumber = new SlotNumber(SlotNumber.Of(DateOnly.FromDateTime(at.UtcDateTime), 0).Value + Interlocked.Increment(ref slots)),
            Status = QueueStatus.Scheduled,
            Reasons = ["never posted", "memes 1.4 slots below target"],
            CreatedAt = Clock.GetUtcNow(),
        };
        await WithAsync<IPlanningQueueRepository, bool>(async planning =>
        {
            await planning.AddPlanAsync([item], CancellationToken.None);
            return true;
        });
        return new PlannedItem(item, picture);
    }

    /// <summary>A card waits for a decision; in the group unless another chat is named.</summary>
    public async Task<WorldCard> GivenWaitingCardAsync(string path, ChatSettings? chat = null)
    {
        var planned = await GivenPlannedAsync(path, TimeSpan.Zero, chat);
        var shownIn = (chat ?? Chat).TelegramChatId;
        await DispatchAsync();
        var seen = await Telegram.WaitForAsync(
            shownIn, messages => messages.LastOrDefault(message => message.Caption?.Contains(planned.Media.FileName, StringComparison.Ordinal) == true));
        return new WorldCard(shownIn, seen.MessageId, planned);
    }

    /// <summary>A person has this role, and is known to the team.</summary>
    public async Task GivenRoleAsync(string user, TeamRole role)
    {
        await As(user).AsksAsync("/start");
        await ExecuteAsync(
            $"UPDATE team_memberships SET role = '{role.ToString().ToLowerInvariant()}' WHERE user_id = (SELECT id FROM users WHERE username = '{user}')");
    }

    /// <summary>What a card shows now.</summary>
    public async Task<SeenMessage> SeeAsync(WorldCard card) =>
        (await Telegram.MessagesAsync(card.ChatId)).Single(message => message.MessageId == card.MessageId);

    /// <summary>Waits until a card has collapsed to one line without buttons, and returns it.</summary>
    public Task<SeenMessage> SeeCollapsedAsync(WorldCard card) => Telegram.WaitForAsync(
        card.ChatId, messages => messages.SingleOrDefault(message => message.MessageId == card.MessageId && message.Edited && message.Labels.Count == 0));

    /// <summary>
    /// The buttons of a message as somebody still sees them whose phone has not caught up: another message with the same data behind them.
    /// </summary>
    public async Task<SeenMessage> OldScreenAsync(SeenMessage message, long? chatId = null)
    {
        var chat = chatId ?? GroupId;
        var buttons = message.Buttons.Select(row => row.Where(button => button.CallbackData is not null).Select(Button (button) => new Button.Press(button.Text, button.CallbackData!)));
        var sent = await WithAsync<IChatMessenger, SentMessage>(messenger =>
            messenger.SendTextAsync(chat, "an old screen", Keyboard.Of(buttons.Where(row => row.Any())), CancellationToken.None));
        return (await Telegram.MessagesAsync(chat)).Single(seen => seen.MessageId == sent.MessageId);
    }

    /// <summary>The permanent record, newest first.</summary>
    public async Task<IReadOnlyList<HistoryItem>> HistoryAsync() =>
        (await WithAsync<HistoryService, Page<HistoryItem>>(history => history.ListAsync(Team.Id, new HistoryFilter(), new PageRequest(200), CancellationToken.None))).Items;

    /// <summary>Locks that hold now or will.</summary>
    public async Task<IReadOnlyList<LockedItem>> LocksAsync() =>
        (await WithAsync<LockService, Page<LockedItem>>(locks => locks.ListAsync(Team.Id, null, new PageRequest(200), CancellationToken.None))).Items;

    /// <summary>The plan, in order.</summary>
    public async Task<IReadOnlyList<PlannedItem>> PlanAsync() =>
        (await WithAsync<QueueService, Page<PlannedItem>>(queue => queue.ListAsync(Team.Id, new PageRequest(200), CancellationToken.None))).Items;

    /// <summary>The one value of a query on the world's database.</summary>
    public async Task<T> QueryAsync<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var query = source.CreateCommand(sql);
        return (T)(await query.ExecuteScalarAsync())!;
    }

    /// <summary>Changes the world's database behind the product's back.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The process ends in good order.</summary>
    public async Task StopAsync()
    {
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Telegram.DisposeAsync();
        await database.DisposeAsync();
        files.Delete(recursive: true);
    }

    private IHost Build() => BotHost.Build(options, database.ConnectionString, Telegram, files.FullName, Clock, Logs);
}
