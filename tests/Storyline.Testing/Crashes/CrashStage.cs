using Storyline.Models.Accounts;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Simulator;
using Storyline.Testing.Chats;
using Storyline.Testing.Instagram;

namespace Storyline.Testing.Crashes;

/// <summary>
/// A shop with three accounts or more, each with a chat that publishes by itself, in a simulated world that outlives the product's processes; and the
/// comparison of what Instagram saw with what the product believes. Time is the real one.
/// </summary>
public sealed class CrashStage : IAsyncDisposable
{
    private static readonly string[] Usernames = [DemoWorld.ShopAccount, DemoWorld.OutletAccount, DemoWorld.StudioAccount];
    private readonly List<ChatSettings> chats = [];
    private readonly HashSet<QueueItemId> planned = [];
    private int pictures;

    private CrashStage(ChatSimulator outside, ServiceWorld world)
    {
        Outside = outside;
        World = world;
    }

    public ChatSimulator Outside { get; }

    public ServiceWorld World { get; }

    /// <summary>One for each account. All but the first are groups that can become supergroups.</summary>
    public IReadOnlyList<ChatSettings> Chats => chats;

    /// <summary>What a process of the product is started with, beside its database and its Telegram.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["ENABLE_INSTAGRAM_API"] = "true",
        ["INSTAGRAM_GRAPH_BASE_URL"] = Outside.Instagram.InstagramBase,
        ["FACEBOOK_APP_ID"] = DemoWorld.FacebookAppId,
        ["FACEBOOK_APP_SECRET"] = DemoWorld.FacebookAppSecret,
        ["INSTAGRAM_APP_ID"] = DemoWorld.InstagramAppId,
        ["INSTAGRAM_APP_SECRET"] = DemoWorld.InstagramAppSecret,
        ["CLOUDINARY_API_BASE_URL"] = Outside.Instagram.CloudinaryBase,
        ["CLOUDINARY_CLOUD_NAME"] = DemoWorld.CloudName,
        ["CLOUDINARY_API_KEY"] = DemoWorld.CloudApiKey,
        ["CLOUDINARY_API_SECRET"] = DemoWorld.CloudApiSecret,
        ["ENCRYPTION_KEYS"] = Convert.ToBase64String(new byte[32]),
        ["MEDIA_DIR"] = World.Library.Folder,
        ["LOG_LEVEL"] = "Warning",
    };

    /// <param name="secondPublish">What Instagram does when one container is published twice: <c>refuse</c>, or <c>repeat</c> and show a second story.</param>
    /// <param name="accounts">Three or more.</param>
    public static async Task<CrashStage> StartAsync(string secondPublish, int accounts = 3)
    {
        var outside = await ChatSimulator.StartAsync(ledgerLines: int.MaxValue);
        var stage = new CrashStage(outside, await ServiceWorld.CreateAsync(outside, TimeProvider.System));
        await outside.Instagram.BehaveAsync(new { secondPublish, containerSeconds = 0 });
        for (var number = 0; number < accounts; number++)
        {
            var username = number < Usernames.Length ? Usernames[number] : (await outside.Instagram.OpenAccountAsync($"shop.{number}")).Username;
            await stage.ConnectAsync(username, number == 0
                ? stage.World.Chat
                : await stage.World.Teams.AddChatAsync(stage.World.Team, await outside.CreateGroupAsync(username, "group"), ChatPurpose.Work));
        }

        return stage;
    }

    /// <summary>Plans posts that are due at a time, in turn for each account.</summary>
    public Task PlanAsync(int posts, DateTimeOffset due) => PlanAsync(Enumerable.Repeat(due, posts));

    /// <summary>Plans a post for each of these times, in turn for each account.</summary>
    public async Task PlanAsync(IEnumerable<DateTimeOffset> dues)
    {
        foreach (var due in dues)
        {
            var picture = await World.Library.AddPatchesAsync($"memes/{++pictures:00000}.png");
            planned.Add(await World.Plan.AddAsync(picture, due, chats[pictures % chats.Count]));
        }

        await World.Plan.AnnounceAsync();
    }

    /// <summary>How many planned posts have not come to an end; one that was handed to the team has.</summary>
    public Task<long> OpenAsync() => World.ReadAsync<long>(
        "SELECT count(*) FROM posting_queue q WHERE NOT EXISTS (SELECT FROM publications p WHERE p.queue_item_id = q.id AND p.step IN ('failed', 'cancelled'))");

    private Task<string> DescribeOpenAsync() => World.ReadAsync<string>(
        """
        SELECT coalesce(string_agg(n || ' ' || state, ', '), 'none') FROM (
            SELECT count(*) AS n, q.status || '/' || coalesce(p.step, 'no publication') AS state
            FROM posting_queue q LEFT JOIN publications p ON p.queue_item_id = q.id GROUP BY 2) s
        """);

    /// <summary>Waits until nothing is planned or on its way any more.</summary>
    public async Task SettleAsync(TimeSpan longest)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (await OpenAsync() > 0)
        {
            if (TimeProvider.System.GetElapsedTime(begun) > longest)
            {
                throw new TimeoutException($"These posts do not come to an end: {await DescribeOpenAsync()}.");
            }

            await Task.Delay(50);
        }
    }

    /// <summary>What Instagram saw, compared with what is recorded.</summary>
    public Task<CrashVerdict> JudgeAsync() => new CrashJudge(Outside, World).JudgeAsync(planned);

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        await Outside.Instagram.DisposeAsync();
        await Outside.DisposeAsync();
    }

    private async Task ConnectAsync(string username, ChatSettings chat)
    {
        var account = await Outside.Instagram.AccountAsync(username);
        await Outside.Instagram.SetQuotaAsync(username, total: 1_000_000, containers: 1_000_000);
        var (login, token, now) = (Enum.Parse<LoginKind>(account.Login, ignoreCase: true), await Outside.Instagram.IssueTokenAsync(username), TimeProvider.System.GetUtcNow());
        var (id, tokenId) = (InstagramAccountId.New(now), ApiTokenId.New(now));
        var (keyId, ciphertext) = await World.AskAsync<TokenCipher, (string, byte[])>(cipher => Task.FromResult((cipher.KeyId, cipher.Encrypt(chat.TeamId, tokenId, token))));
        await World.ExecuteAsync(
            $"""
            INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at)
            VALUES ('{id}', '{chat.TeamId}', '{username}', '{account.Id}', '{username}', '{login.ToString().ToLowerInvariant()}', 'graph.{account.Login}.com', true, now());
            INSERT INTO api_tokens (id, team_id, service, kind, instagram_account_id, ciphertext, key_id, scopes, issued_at, expires_at)
            VALUES ('{tokenId}', '{chat.TeamId}', 'instagram', 'access', '{id}', '\x{Convert.ToHexStringLower(ciphertext)}', '{keyId}', '[]', now(), now() + interval '60 days');
            """);
        chats.Add(await World.Teams.ChangeAsync(chat, $"enable_instagram_api = true, active_instagram_account_id = '{id}'"));
        await World.Accounts.LetPublishAsync(chat: chats[^1]);
    }
}
