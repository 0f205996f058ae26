using Storyline.Data.Publishing;
using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Accounts;

namespace Storyline.Testing.Instagram;

/// <summary>Connects accounts and lets chats publish by themselves, past the services.</summary>
public sealed class AccountBuilder(ServiceWorld world)
{
    private int accounts;

    /// <summary>An account with a token that is good for 60 days, chosen for the world's chat, whose Instagram is switched on.</summary>
    public async Task<InstagramAccountId> ConnectAsync(string username = "shop", ChatSettings? chat = null)
    {
        var (place, now, number) = (chat ?? world.Chat, world.Time.GetUtcNow(), Interlocked.Increment(ref accounts));
        var id = InstagramAccountId.New(now.AddMilliseconds(number));
        var token = ApiTokenId.New(now.AddMilliseconds(number));
        var sealedToken = await world.AskAsync<TokenCipher, byte[]>(cipher => Task.FromResult(Convert.FromBase64String(world.Seal(cipher, place.TeamId, token))));
        await world.ExecuteAsync(
            $"""
            INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at)
            VALUES ('{id}', '{place.TeamId}', '{username}', '1784{number:0000}', '{username}', 'facebook', 'graph.facebook.com', true, '{now:O}')
            """);
        return id;
    }
}
