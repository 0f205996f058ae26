using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Teams;
using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Integrations;
using Storyline.Simulator;
using Storyline.Testing;
using Storyline.Testing.Chats;

namespace Storyline.Year.Tests.Rigs;

/// <summary>
/// A database, a simulated Telegram, two teams with their pictures, and one process of the product at a time: it may be killed at any
/// statement or call, and the next one finds what is left.
/// </summary>
internal sealed class Rig : IAsyncDisposable
{
    public static readonly DateTimeOffset Begin = new(2026, 1, 1, 6, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(90);
    private readonly TestDatabase database;
    private readonly ServiceProvider connections;
    private readonly NpgsqlDataSource source;

    private Rig(YearSettings settings, TestDatabase database, ChatSimulator telegram, YearClock clock)
    {
        Settings = settings;
        this.database = database;
        connections = new ServiceCollection().AddStorylineData(database.ConnectionString).BuildServiceProvider();
        source = connections.GetRequiredService<NpgsqlDataSource>();
        Telegram = telegram;
        Clock = clock;
        Chance = new Random(settings.Seed);
        Journal = new Journal(source);
        Sightings = new Sightings(telegram);
        Process = Make();
    }

    public YearSettings Settings { get; }

    public ChatSimulator Telegram { get; }

    public YearClock Clock { get; }

    public Random Chance { get; }

    public Journal Journal { get; }

    public Sightings Sightings { get; }

    public Shelf Shelf { get; } = new();

    public ProductProcess Process { get; private set; }

    public TeamId Team { get; } = new(Ids.Of("team", 1));

    public TeamId Bystanders { get; } = new(Ids.Of("team", 2));

    /// <summary>Berlin and Los Angeles are one team's, the last is the bystanders'.</summary>
    public List<Place> Places { get; } = [];

    /// <summary>When a process was killed, and where.</summary>
    public List<(DateTimeOffset At, string Where)> Kills { get; } = [];

    /// <summary>What there was to choose from, whenever somebody asked for a plan.</summary>
    public List<Offer> Offers { get; } = [];

    public int Restarts { get; private set; }

    /// <summary>Steps that Telegram's mood ended; a loop tries again.</summary>
    public int Stumbles { get; private set; }

    /// <summary>What living processes logged as errors.</summary>
    public List<string> Errors { get; } = [];

    public static async Task<Rig> StartAsync(YearSettings settings)
    {
        var clock = new YearClock(Begin);
        var rig = new Rig(settings, await TestDatabase.CreateAsync(CancellationToken.None), await ChatSimulator.StartAsync(time: clock), clock);
        await rig.Journal.BeginAsync();
        await rig.SettleInAsync();
        return rig;
    }

    /// <summary>One step of the process. False when it died in it; its successor is running then.</summary>
    public async Task<bool> RunAsync(Func<ProductProcess, Task> step)
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        var process = Process;
        try
        {
            await step(process).WaitAsync(LongestStep);
        }
        catch (Exception) when (process.Fate.IsDead)
        {
            // Nobody is left to be told.
        }
        catch (IntegrationException)
        {
            Stumbles++;
        }

        if (!process.Fate.IsDead)
        {
            return true;
        }

        Kills.Add((Clock.GetUtcNow(), process.Fate.LastPass!));
        await process.DisposeAsync();
        Clock.Advance(TimeSpan.FromSeconds(Chance.Next(2, 900)));
        await BeginProcessAsync();
        return false;
    }

    public Task<bool> HearAsync() => RunAsync(process => process.HearAsync());

    public Task<bool> TickAsync() => RunAsync(process => process.TickAsync());

    /// <summary>The process ends in good order, and another begins.</summary>
    public async Task RestartAsync()
    {
        Restarts++;
        Errors.AddRange(Process.Errors);
        await Process.DisposeAsync();
        Clock.Advance(TimeSpan.FromSeconds(Chance.Next(2, 60)));
        await BeginProcessAsync();
    }

    /// <summary>A chat's settings as they are now.</summary>
    public async Task<ChatSettings> SettingsOfAsync(Place place) =>
        (await Process.AskAsync<IChatSettingsRepository, ChatSettings?>(chats => chats.FindAsync(place.Team, place.Id, CancellationToken.None)))!;

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await Telegram.DisposeAsync();
        await connections.DisposeAsync();
        await database.DisposeAsync();
        Shelf.Dispose();
    }

    private ProductProcess Make() => new(Settings, source, Telegram, Shelf.Folder, Clock);

    private Task BeginProcessAsync()
    {
        Process = Make();
        return Process.StartAsync();
    }

    private async Task SettleInAsync()
    {
        await Process.StartAsync();
        await AddTeamAsync(Team, "home");
        await AddTeamAsync(Bystanders, "far");
        await AddPlaceAsync(new Place(Team, new(Ids.Of("chat", 1)), "Europe/Berlin", 3, 14, 2) { Chat = DemoWorld.GroupChatId });
        await AddPlaceAsync(new Place(Team, new(Ids.Of("chat", 2)), "America/Los_Angeles", 2, 9, 21) { Chat = await Telegram.CreateGroupAsync("West coast", "group") });
        await AddPlaceAsync(new Place(Bystanders, new(Ids.Of("chat", 3)), "Asia/Tokyo", 1, 8, 20) { Chat = await Telegram.CreateGroupAsync("Bystanders") });
        await RegisterAsync(Team, new(Ids.Of("chat", 4)), DemoWorld.AdminChatId, ChatPurpose.Admin, "UTC", 1, 8, 20);
        await FillShelvesAsync();
        foreach (var place in Places)
        {
            foreach (var user in Script.People)
            {
                await Telegram.SendAsync(place.Chat, user, "/start");
            }
        }

        await HearAsync();
        await Journal.ExecuteAsync("UPDATE team_memberships SET role = 'operator' WHERE user_id = (SELECT id FROM users WHERE username = 'ben')");
        await Journal.ExecuteAsync("UPDATE team_memberships SET role = 'admin' WHERE user_id = (SELECT id FROM users WHERE username = 'ana')");
        await SetMixAsync(Team, ("memes", 0.4m), ("merch", 0.3m), ("quotes", 0.2m), ("customers", 0.1m));
        await SetMixAsync(Bystanders, ("memes", 0.5m), ("merch", 0.5m));
        if (Settings.Breakage is { } breakage)
        {
            breakage.IsOn = true;
        }
    }

    /// <summary>Notes what could be planned at this moment: what a plan that is made now has to choose from.</summary>
    public async Task NoteOfferAsync(TeamId team)
    {
        var line = await Journal.QueryAsync("SELECT coalesce(max(n), 0) FROM year_journal", row => row.GetInt64(0));
        var eligible = await Journal.QueryAsync(
            $"""
            WITH taken AS (
                SELECT m.content_hash FROM media_posting_locks l JOIN media_items m ON m.id = l.media_item_id
                WHERE l.team_id = '{team}' AND (l.locked_until IS NULL OR l.locked_until > '{Clock.GetUtcNow():O}')
                UNION SELECT m.content_hash FROM posting_queue q JOIN media_items m ON m.id = q.media_item_id WHERE q.team_id = '{team}')
            SELECT id FROM media_items WHERE team_id = '{team}' AND is_active AND content_hash NOT IN (SELECT content_hash FROM taken)
            """,
            row => row.GetGuid(0));
        Offers.Add(new Offer(Clock.GetUtcNow(), team.Value, line[0], eligible));
    }

    public Task SetMixAsync(TeamId team, params (string Category, decimal Ratio)[] shares) => Process.DoAsync<CategoryMixService>(mixes =>
        mixes.SetAsync(shares.ToDictionary(share => share.Category, share => share.Ratio), "a new season", Actor.CommandLine(team), CancellationToken.None));

    private Task AddTeamAsync(TeamId id, string slug) => Process.DoAsync<ITeamRepository>(teams =>
        teams.EnsureAsync(new Team { Id = id, Name = slug, Slug = slug, TimeZone = "UTC", CreatedAt = Begin }, CancellationToken.None));

    private async Task AddPlaceAsync(Place place)
    {
        await RegisterAsync(place.Team, place.Id, place.Chat, ChatPurpose.Work, place.Zone, place.PostsPerDay, place.Opens, place.Closes);
        Places.Add(place);
    }

    private Task RegisterAsync(TeamId team, ChatSettingsId id, long chat, ChatPurpose purpose, string zone, int posts, int opens, int closes) =>
        Process.DoAsync<IChatSettingsRepository>(chats => chats.RegisterAsync(
            new ChatSettings
            {
                Id = id, TeamId = team, TelegramChatId = chat, Name = $"{zone} {purpose}", Purpose = purpose, PostsPerDay = posts, PostingHoursStart = opens, PostingHoursEnd = closes,
                TimeZone = zone, RepostTtlDays = 30, SkipTtlDays = 3, CreatedAt = Begin,
            },
            CancellationToken.None));

    /// <summary>Two thousand pictures in four categories. Twenty memes lie among the merch as well, and the bystanders own the same pictures as others do.</summary>
    private async Task FillShelvesAsync()
    {
        await AddAsync(Shelf.Make(Team, "home", "memes", Enumerable.Range(1, 1200), Begin));
        await AddAsync(Shelf.Make(Team, "home", "merch", [.. Enumerable.Range(1, 20), .. Enumerable.Range(1201, 480)], Begin));
        await AddAsync(Shelf.Make(Team, "home", "quotes", Enumerable.Range(2001, 260), Begin));
        await AddAsync(Shelf.Make(Team, "home", "customers", Enumerable.Range(3001, 40), Begin));
        await AddAsync(Shelf.Make(Bystanders, "far", "memes", Enumerable.Range(1, 30), Begin));
        await AddAsync(Shelf.Make(Bystanders, "far", "merch", Enumerable.Range(1201, 30), Begin));
    }

    private Task AddAsync(List<MediaItem> items) => Process.DoAsync<IMediaItemRepository>(media => media.AddAsync(items, CancellationToken.None));
}
