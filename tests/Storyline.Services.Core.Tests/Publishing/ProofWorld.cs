using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Core.Publishing.Proof;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>A world whose work chat has Instagram on, with one connected account, @paper.pine, and an Instagram that shows what a test says.</summary>
internal sealed class ProofWorld : IAsyncDisposable
{
    /// <summary>The account's token: it must turn up nowhere.</summary>
    public const string Canary = "EAAG-canary-token-of-the-account";
    private readonly ServiceProvider services;
    private int posts;

    private ProofWorld(ServiceWorld world)
    {
        World = world;
        var all = world.Register(new ServiceCollection());
        all.AddSingleton<IInstagramPublisher>(Instagram).AddSingleton<IInstagramInsights>(Instagram).AddSingleton<IStoryPictures>(Instagram);
        all.AddSingleton(Options.Create(new EncryptionOptions { Keys = Convert.ToBase64String(new byte[32]) }));
        all.AddSingleton(Options.Create(new InstagramWebhookOptions { WebhookVerifyToken = "our words", FacebookAppSecret = "app-secret-canary" }));
        services = all.BuildServiceProvider();
    }

    public ServiceWorld World { get; }

    public ShownInstagram Instagram { get; } = new();

    public InstagramAccountId Account { get; } = InstagramAccountId.New(ServiceWorld.Start);

    public static async Task<ProofWorld> CreateAsync()
    {
        var world = new ProofWorld(await ServiceWorld.CreateAsync());
        await world.ConnectAsync();
        return world;
    }

    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> question) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>A picture that looks like this was planned, and somebody tapped Posted; returns its line of the record.</summary>
    public async Task<HistoryEntryId> GivenPostedAsync(long? look, string? mediaId = null)
    {
        var picture = await World.Library.AddAsync($"memes/{++posts}.png");
        await World.ExecuteAsync($"UPDATE media_items SET perceptual_hash = {look?.ToString() ?? "NULL"} WHERE id = '{picture.Id}'");
        var id = await World.Plan.AddAsync(picture, World.Clock.GetUtcNow());
        await World.ExecuteAsync(
            $"UPDATE posting_queue SET status = 'awaiting_team', telegram_chat_id = {World.Chat.TelegramChatId}, telegram_message_id = {900 + posts} WHERE id = '{id}'");
        await World.ExecuteAsync(
            $"INSERT INTO chat_cards (telegram_chat_id, telegram_message_id, team_id, queue_item_id, sent_at, edit_attempts) VALUES ({World.Chat.TelegramChatId}, {900 + posts}, '{World.Team.Id}', '{id}', now(), 0)");
        (await AskAsync<PostActions, PostDecision>(actions => actions.PostedAsync(id, World.Admin, CancellationToken.None))).ShouldBeOfType<PostDecision.Done>();
        if (mediaId is not null)
        {
            await World.ExecuteAsync($"UPDATE posting_history SET instagram_media_id = '{mediaId}' WHERE queue_item_id = '{id}'");
        }

        return new HistoryEntryId(await World.ReadAsync<Guid>($"SELECT id FROM posting_history WHERE queue_item_id = '{id}'"));
    }

    /// <summary>One round of the search.</summary>
    public Task<int> LookAsync() => AskAsync<StoryChecks, int>(checks => checks.RunDueAsync(CancellationToken.None));

    public Task<T> OfEntryAsync<T>(HistoryEntryId id, string column) => World.ReadAsync<T>($"SELECT {column} FROM posting_history WHERE id = '{id}'");

    public Task<T> OfCheckAsync<T>(HistoryEntryId id, string column) => World.ReadAsync<T>($"SELECT {column} FROM story_checks WHERE history_entry_id = '{id}'");

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await World.DisposeAsync();
    }

    private async Task ConnectAsync()
    {
        var token = ApiTokenId.New(ServiceWorld.Start);
        var cipher = services.GetRequiredService<TokenCipher>();
        var secret = Convert.ToHexString(cipher.Encrypt(World.Team.Id, token, Canary));
        await World.ExecuteAsync(
            $"""
            INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at)
                VALUES ('{Account}', '{World.Team.Id}', 'Shop', '17841400000000018', 'paper.pine', 'facebook', 'graph.facebook.com', true, now());
            INSERT INTO api_tokens (id, team_id, service, kind, instagram_account_id, ciphertext, key_id, scopes, issued_at)
                VALUES ('{token}', '{World.Team.Id}', 'instagram', 'access', '{Account}', '\x{secret}', '{cipher.KeyId}', '[]', now());
            UPDATE chat_settings SET enable_instagram_api = true, active_instagram_account_id = '{Account}' WHERE id = '{World.Chat.Id}';
            """);
    }
}
