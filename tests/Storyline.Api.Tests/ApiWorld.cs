using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Api.Http;
using Storyline.Data;
using Storyline.Data.Media;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations;
using Storyline.Testing;

namespace Storyline.Api.Tests;

/// <summary>The API as it runs, Kestrel on a free port and PostgreSQL behind it, and a team with a chat and an admin.</summary>
internal sealed class ApiWorld : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("storyline-api-");
    private int made;

    private ApiWorld(TestDatabase database, WebApplication app, CollectedLogs logs)
    {
        this.database = database;
        App = app;
        Logs = logs;
        Address = new Uri(app.Urls.Single());
        Anybody = NewClient();
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public WebApplication App { get; }

    public CollectedLogs Logs { get; }

    public Uri Address { get; }

    public Team Team { get; private set; } = null!;

    public ChatSettings Chat { get; private set; } = null!;

    /// <summary>@ana, the team's admin.</summary>
    public Actor Ana { get; private set; } = null!;

    /// <summary>Without a session.</summary>
    public HttpClient Anybody { get; }

    /// <summary>@ana's session, by header.</summary>
    public HttpClient Admin { get; private set; } = null!;

    public string Folder => files.FullName;

    public string ConnectionString => database.ConnectionString;

    public static Task<ApiWorld> StartAsync(params (string Name, string Value)[] settings) => StartAsync(_ => { }, settings);

    /// <param name="also">Registers what takes the place of something else.</param>
    public static async Task<ApiWorld> StartAsync(Action<IServiceCollection> also, params (string Name, string Value)[] settings)
    {
        var world = await StartEmptyAsync(also, settings);
        world.Team = await world.WithAsync<TeamSetup, Team>(setup => setup.EnsureTeamAsync("Paper & Pine", Token));
        world.Chat = await world.WithAsync<TeamSetup, ChatSettings>(setup => setup.RegisterChatAsync(world.Team, -100, "The shop", ChatPurpose.Work, Token));
        world.Ana = await world.GivenMemberAsync("ana", TeamRole.Admin);
        world.Admin = world.As(world.Ana);
        return world;
    }

    /// <summary>Without a team.</summary>
    public static Task<ApiWorld> StartEmptyAsync(params (string Name, string Value)[] settings) => StartEmptyAsync(_ => { }, settings);

    private static async Task<ApiWorld> StartEmptyAsync(Action<IServiceCollection> also, (string Name, string Value)[] settings)
    {
        var database = await TestDatabase.CreateAsync(Token);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
        [
            KeyValuePair.Create<string, string?>("Api:JwtSigningKey", new string('k', 32)),
            KeyValuePair.Create<string, string?>("Library:Folder", "/nowhere"),
            KeyValuePair.Create<string, string?>("Library:ThumbnailFolder", "/nowhere"),
            KeyValuePair.Create<string, string?>("Telegram:BotToken", "1:nobody"),
            KeyValuePair.Create<string, string?>("Telegram:ChannelId", "-100"),
            KeyValuePair.Create<string, string?>("Telegram:AdminChatId", "1"),
            KeyValuePair.Create<string, string?>("Library:ArrivalFolder", "/nowhere"),
        ]);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value)));
        var logs = new CollectedLogs();
        builder.Logging.AddProvider(logs);
        builder.Services.AddRouting();
        builder.Services.AddStorylineData(database.ConnectionString).AddStorylineIntegrations().AddStorylineCore(builder.Configuration).AddStorylineApi(builder.Configuration);
        also(builder.Services);
        var app = builder.Build();
        app.MapStorylineApi();
        await app.StartAsync(Token);
        return new ApiWorld(database, app, logs);
    }

    /// <summary>It asks before it sends a body: who refuses one for its length closes the connection, and a client that is still sending may miss the answer.</summary>
    public HttpClient NewClient()
    {
        var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, Expect100ContinueTimeout = TimeSpan.FromSeconds(30) };
        return new HttpClient(handler) { BaseAddress = Address, DefaultRequestHeaders = { ExpectContinue = true } };
    }

    public HttpClient As(Actor actor)
    {
        var client = NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TokenOf(actor));
        return client;
    }

    public string TokenOf(Actor actor) => App.Services.GetRequiredService<AccessTokenIssuer>().Issue(actor).Token;

    /// <summary>Calls a service in a scope of its own, as a request does.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> call)
        where TService : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await call(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task<Actor> GivenMemberAsync(string name, TeamRole role, Team? team = null)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_795_000_000);
        var seen = new User
        {
            Id = UserId.New(now),
            TelegramUserId = Interlocked.Increment(ref made),
            Username = name,
            FirstName = name,
            FirstSeenAt = now,
            LastSeenAt = now,
        };
        return Actor.Of((await WithAsync<IMemberRepository, Member?>(members => members.DiscoverAsync(seen, (team ?? Team).Id, role, Token)))!, Door.Api);
    }

    /// <summary>The admin of another team in the same deployment.</summary>
    public async Task<Actor> GivenOtherTeamAsync()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_795_000_000);
        var other = await WithAsync<ITeamRepository, Team>(teams => teams.EnsureAsync(
            new Team { Id = TeamId.New(now), Name = "Others", Slug = "others", TimeZone = "UTC", CreatedAt = now }, Token));
        return await GivenMemberAsync("olga", TeamRole.Admin, other);
    }

    /// <summary>A picture is in the library, with a real file: <c>memes/cat.jpg</c> has the category memes.</summary>
    public async Task<MediaItem> GivenPictureAsync(string path, string content = "a picture", string? thumbnail = null)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_795_000_000);
        var file = Path.Combine(files.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, content, Token);
        var item = new MediaItem
        {
            Id = MediaItemId.New(now),
            TeamId = Team.Id,
            FilePath = file,
            FileName = Path.GetFileName(path),
            FileSize = content.Length,
            FileModifiedAt = now,
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content == "a picture" ? path : content))),
            MimeType = "image/jpeg",
            Width = 1080,
            Height = 1920,
            Category = path.Split('/')[0],
            Verdict = MediaVerdict.Valid,
            ThumbnailPath = thumbnail,
            Source = MediaSource.Folder,
            CreatedAt = now,
            IndexedAt = now,
        };
        await DoAsync<IMediaItemRepository>(media => media.AddAsync([item], Token));
        return item;
    }

    /// <summary>A picture is in the library and planned.</summary>
    public async Task<QueueItemId> GivenPlannedAsync(string path)
    {
        var picture = await GivenPictureAsync(path);
        var at = DateTimeOffset.FromUnixTimeSeconds(1_895_000_000);
        var item = new QueueItem
        {
            Id = QueueItemId.New(at),
            TeamId = Team.Id,
            MediaItemId = picture.Id,
            ChatSettingsId = Chat.Id,
            ScheduledFor = at,
            SlotNumber = new SlotNumber(SlotNumber.Of(DateOnly.FromDateTime(at.UtcDateTime), 0).Value + Interlocked.Increment(ref made)),
            Status = QueueStatus.Scheduled,
            Reasons = ["never posted"],
            CreatedAt = at,
        };
        await DoAsync<IPlanningQueueRepository>(planning => planning.AddPlanAsync([item], Token));
        return item.Id;
    }

    public Task DoAsync<TService>(Func<TService, Task> call)
        where TService : notnull =>
        WithAsync<TService, bool>(async service =>
        {
            await call(service);
            return true;
        });

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await database.DisposeAsync();
        files.Delete(recursive: true);
    }
}
