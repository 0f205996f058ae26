using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Storyline.Models.Accounts;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing.Instagram;

namespace Storyline.Api.Tests.Publishing;

/// <summary>The API of a team that may publish: Instagram is on, and its account is ready.</summary>
internal static class PublishingApi
{
    /// <param name="instagram">What the account shows; null when the test is not about it.</param>
    public static async Task<ApiWorld> StartAsync(InstagramBook? instagram = null)
    {
        var world = await ApiWorld.StartAsync(
            services => services.AddSingleton<IInstagramPublisher>(instagram ?? new InstagramBook(TimeProvider.System)).AddSingleton<IMediaHost>(new HostShelf()),
            ("Features:InstagramApi", "true"), ("Encryption:Keys", EncryptionKey.Make()));
        var (account, token, now) = (InstagramAccountId.New(TimeProvider.System.GetUtcNow()), ApiTokenId.New(TimeProvider.System.GetUtcNow()), TimeProvider.System.GetUtcNow());
        var (keyId, ciphertext) = await world.WithAsync<TokenCipher, (string, byte[])>(cipher => Task.FromResult((cipher.KeyId, cipher.Encrypt(world.Team.Id, token, "EAAtesttoken"))));
        await using var database = NpgsqlDataSource.Create(world.ConnectionString);
        await database.CreateCommand(
            $"""
            INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at)
            VALUES ('{account}', '{world.Team.Id}', 'shop', '17841', 'shop', 'facebook', 'graph.facebook.com', true, now());
            INSERT INTO api_tokens (id, team_id, service, kind, instagram_account_id, ciphertext, key_id, scopes, issued_at, expires_at)
            VALUES ('{token}', '{world.Team.Id}', 'instagram', 'access', '{account}', '\x{Convert.ToHexStringLower(ciphertext)}', '{keyId}', '[]', now(), '{now.AddDays(60):O}');
            UPDATE chat_settings SET enable_instagram_api = true, active_instagram_account_id = '{account}' WHERE id = '{world.Chat.Id}';
            """).ExecuteNonQueryAsync(ApiWorld.Token);
        return world;
    }
}
