using System.Text.Json.Nodes;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Calls;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Instagram.Login;

/// <summary><c>GET /debug_token</c>: what a token may do and how long.</summary>
internal sealed class TokenInspection(SimulatedWorld world)
{
    private static readonly TimeSpan DataAccess = TimeSpan.FromDays(90);

    public WireAnswer Show(GraphCall call) => world.Read(state =>
    {
        Admit(state.Instagram, call);
        var asked = call.Need("input_token");
        var token = state.Instagram.Tokens.GetValueOrDefault(asked);
        return GraphAnswer.Done(new JsonObject { ["data"] = token is null ? Unreadable() : Facts(state.Instagram, token) });
    });

    private void Admit(InstagramState instagram, GraphCall call)
    {
        var caller = call.AccessToken ?? throw GraphErrors.NoToken();
        if (caller.Split('|') is [var id, var secret])
        {
            if (!((LoginApp[])[LoginApp.Facebook, LoginApp.Instagram]).Any(app => app.Id == id && app.Secret == secret))
            {
                throw GraphErrors.UnreadableToken();
            }

            return;
        }

        TokenCheck.Caller(instagram, call, world.Now);
    }

    private static JsonObject Unreadable() => new()
    {
        ["error"] = new JsonObject { ["code"] = 190, ["message"] = "Invalid OAuth access token." },
        ["is_valid"] = false,
        ["scopes"] = new JsonArray(),
    };

    private JsonObject Facts(InstagramState instagram, IssuedToken token)
    {
        var app = LoginApp.Of(token.Login);
        var facts = new JsonObject
        {
            ["app_id"] = app.Id,
            ["type"] = token.PageId is null ? "USER" : "PAGE",
            ["application"] = app.Name,
            ["data_access_expires_at"] = (token.IssuedAt + DataAccess).ToUnixTimeSeconds(),
            ["expires_at"] = token.ExpiresAt.ToUnixTimeSeconds(),
        };
        if (!token.IsGood(world.Now))
        {
            var why = GraphErrors.Dead(token, world.Now);
            facts["error"] = new JsonObject { ["code"] = why.Code, ["message"] = why.Message, ["subcode"] = why.Subcode };
        }

        facts["is_valid"] = token.IsGood(world.Now);
        facts["issued_at"] = token.IssuedAt.ToUnixTimeSeconds();
        facts["scopes"] = new JsonArray([.. token.Scopes]);
        facts["granular_scopes"] = new JsonArray([.. token.Scopes.Select(scope => Granular(instagram, token, scope))]);
        facts["user_id"] = token.Login == IssuedToken.Facebook ? AccountCast.AnaOnFacebook : token.AccountIds[0];
        return facts;
    }

    private static JsonObject Granular(InstagramState instagram, IssuedToken token, string scope)
    {
        var targets = scope.StartsWith("pages_", StringComparison.Ordinal)
            ? instagram.Pages.Where(page => page.AccountId is { } id && token.AccountIds.Contains(id)).Select(page => page.Id)
            : token.AccountIds;
        return new JsonObject { ["scope"] = scope, ["target_ids"] = new JsonArray([.. targets]) };
    }
}
