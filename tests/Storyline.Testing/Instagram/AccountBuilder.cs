using Npgsql;
using Storyline.Data.Publishing;
using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;

namespace Storyline.Testing.Instagram;

/// <summary>Connects accounts and lets chats publish by themselves, past the services.</summary>
public sealed class AccountBuilder(ServiceWorld world)
{
    private int accounts;

    /// <summary>An account with a token that is good for 60 days and data access for 90, chosen for a chat, whose Instagram is switched on.</summary>
    public async Task<InstagramAccountId> ConnectAsync(string username = "shop", ChatSettings? chat = null)
    {
        var (place, now, number) = (chat ?? world.Chat, world.Time.GetUtcNow(), Interlocked.Increment(ref accounts));
        var id = InstagramAccountId.New(now.AddMilliseconds(number));
        await world.ExecuteAsync(
            $"""
            INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at)
            VALUES ('{id}', '{place.TeamId}', '{username}', '1784{number:0000}', '{username}', 'facebook', 'graph.facebook.com', true, '{now:O}')
            """);
        await GiveTokenAsync(id, place.TeamId, now.AddDays(60));
        await world.Teams.ChangeAsync(place, $"enable_instagram_api = true, active_instagram_account_id = '{id}'");
        return id;
    }

    /// <summary>Somebody connects an account of the world's team again: a new token takes the place of the one that it had.</summary>
    public async Task ConnectAgainAsync(InstagramAccountId account)
    {
        var now = world.Time.GetUtcNow();
        await world.ExecuteAsync($"UPDATE api_tokens SET revoked_at = '{now:O}' WHERE instagram_account_id = '{account}' AND revoked_at IS NULL");
        await GiveTokenAsync(account, world.Team.Id, now.AddDays(60));
    }

    /// <summary>A chat publishes by itself.</summary>
    public async Task LetPublishAsync(int vetoMinutes = 0, string? category = null, ChatSettings? chat = null, int? from = null, int? until = null)
    {
        var (place, now) = (chat ?? world.Chat, world.Time.GetUtcNow());
        await world.AskAsync<IPublishingPolicyRepository, bool>(policies => policies.SetAsync(
            new PublishingPolicy
            {
                Id = PublishingPolicyId.New(now),
                TeamId = place.TeamId,
                ChatSettingsId = place.Id,
                Category = category,
                Mode = PublishingMode.Automatic,
                HoursStart = from,
                HoursEnd = until,
                VetoMinutes = vetoMinutes,
                ChangedAt = now,
            },
            0,
            CancellationToken.None));
    }

    /// <summary>A connected account, a chat that publishes by itself, and a picture that is to go out so many minutes after the world's start.</summary>
    public async Task<QueueItemId> PlanAutomaticAsync(int minutes = 1)
    {
        await ConnectAsync();
        await LetPublishAsync();
        return await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(minutes));
    }

    private async Task GiveTokenAsync(InstagramAccountId account, TeamId team, DateTimeOffset expiresAt)
    {
        var (now, id) = (world.Time.GetUtcNow(), ApiTokenId.New(world.Time.GetUtcNow().AddMilliseconds(accounts)));
        var (keyId, ciphertext) = await world.AskAsync<TokenCipher, (string, byte[])>(cipher => Task.FromResult((cipher.KeyId, cipher.Encrypt(team, id, "EAAtesttoken"))));
        await using var connection = new NpgsqlConnection(world.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO api_tokens (id, team_id, service, kind, instagram_account_id, ciphertext, key_id, scopes, issued_at, expires_at, refresh_expires_at)
            VALUES ($1, $2, 'instagram', 'access', $3, $4, $5, '[]', $6, $7, $8)
            """,
            connection)
        {
            Parameters =
            {
                new() { Value = id.Value }, new() { Value = team.Value }, new() { Value = account.Value }, new() { Value = ciphertext }, new() { Value = keyId },
                new() { Value = now }, new() { Value = expiresAt }, new() { Value = expiresAt.AddDays(30) },
            },
        };
        await command.ExecuteNonQueryAsync();
    }
}
