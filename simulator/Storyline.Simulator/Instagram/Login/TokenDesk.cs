using System.Text.Json.Nodes;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Calls;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Instagram.Login;

/// <summary>Codes into tokens, short tokens into long ones, old ones into new ones.</summary>
internal sealed class TokenDesk(SimulatedWorld world)
{
    private static readonly TimeSpan YoungestToRefresh = TimeSpan.FromHours(24);

    /// <summary><c>GET /vN/oauth/access_token</c> with a code.</summary>
    public WireAnswer FacebookCode(GraphCall call) => world.Change(state =>
    {
        LoginApp.Facebook.Demand(call);
        var token = Spend(state.Instagram, call, LoginApp.Facebook);
        return Answer(state, Operation.CodeExchange, token, new JsonObject());
    });

    /// <summary><c>POST /oauth/access_token</c>: refusals have a form of their own.</summary>
    public WireAnswer InstagramCode(GraphCall call) => world.Change(state =>
    {
        if (call.Text("client_id") != LoginApp.Instagram.Id || call.Text("client_secret") != LoginApp.Instagram.Secret)
        {
            throw new GraphError(100, null, "Invalid platform app") { IsCodeExchange = true };
        }

        if (call.Text("grant_type") != "authorization_code")
        {
            throw new GraphError(100, null, "Invalid grant_type") { IsCodeExchange = true };
        }

        var token = Spend(state.Instagram, call, LoginApp.Instagram);
        var line = InstagramLedger.Line(world.Now, Operation.CodeExchange, "done") with { Account = token.AccountIds[0] };
        return GraphAnswer.Done(
            new JsonObject
            {
                ["access_token"] = token.Value,
                ["user_id"] = long.Parse(token.AccountIds[0], System.Globalization.CultureInfo.InvariantCulture),
                ["permissions"] = new JsonArray([.. token.Scopes]),
            },
            state.Ledger.Add(line));
    });

    /// <summary><c>grant_type=fb_exchange_token</c>: a short token becomes a long one, a long one is renewed.</summary>
    public WireAnswer FacebookLong(GraphCall call) => world.Change(state =>
    {
        LoginApp.Facebook.Demand(call);
        var old = Good(state.Instagram, call.Need("fb_exchange_token"), IssuedToken.Facebook);
        return Answer(state, old.IsLongLived ? Operation.Refresh : Operation.LongLived, Lengthen(state.Instagram, old), new JsonObject());
    });

    /// <summary><c>GET /access_token?grant_type=ig_exchange_token</c>.</summary>
    public WireAnswer InstagramLong(GraphCall call) => world.Change(state =>
    {
        if (call.Need("grant_type") != "ig_exchange_token")
        {
            throw GraphErrors.BadParameter("Invalid grant_type");
        }

        LoginApp.Instagram.DemandSecret(call);
        var old = Good(state.Instagram, call.AccessToken ?? throw GraphErrors.NoToken(), IssuedToken.Instagram);
        return old.IsLongLived
            ? throw new GraphError(452, null, "Session key invalid. This could be because the session key has an incorrect format, or because the user has revoked this session")
            : Answer(state, Operation.LongLived, Lengthen(state.Instagram, old), new JsonObject());
    });

    /// <summary><c>GET /refresh_access_token</c>: at least 24 hours old, and still good.</summary>
    public WireAnswer InstagramRefresh(GraphCall call) => world.Change(state =>
    {
        if (call.Need("grant_type") != "ig_refresh_token")
        {
            throw GraphErrors.BadParameter("Invalid grant_type");
        }

        var old = Good(state.Instagram, call.AccessToken ?? throw GraphErrors.NoToken(), IssuedToken.Instagram);
        if (!old.IsLongLived || world.Now - old.IssuedAt < YoungestToRefresh)
        {
            throw GraphErrors.BadParameter("The access token must be long-lived and at least 24 hours old to be refreshed");
        }

        return Answer(state, Operation.Refresh, Lengthen(state.Instagram, old), new JsonObject { ["permissions"] = string.Join(',', old.Scopes) });
    });

    private IssuedToken Good(InstagramState instagram, string value, string login)
    {
        if (instagram.Tokens.GetValueOrDefault(value) is not { } token || token.Login != login)
        {
            throw GraphErrors.UnreadableToken();
        }

        return token.IsGood(world.Now) ? token : throw GraphErrors.Dead(token, world.Now);
    }

    private IssuedToken Lengthen(InstagramState instagram, IssuedToken old) =>
        TokenMint.Issue(instagram, old.Login, old.AccountIds, old.Scopes, isLongLived: true, world.Now);

    private IssuedToken Spend(InstagramState instagram, GraphCall call, LoginApp app)
    {
        var isShort = app.Login == IssuedToken.Instagram;
        var value = call.Need("code").Replace("#_=_", "", StringComparison.Ordinal).Replace("#_", "", StringComparison.Ordinal);
        if (instagram.Codes.GetValueOrDefault(value) is not { } code || code.Login != app.Login)
        {
            throw Spent(36009, "Invalid verification code format.", isShort);
        }

        if (code.IsUsed || world.Now - code.IssuedAt >= LoginCode.Lifetime)
        {
            throw code.IsUsed ? Spent(36009, "This authorization code has been used.", isShort) : Spent(36007, "This authorization code has expired.", isShort);
        }

        if (call.Text("redirect_uri") != code.RedirectUri)
        {
            throw Spent(36008, "Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request", isShort);
        }

        instagram.Codes[value] = code with { IsUsed = true };
        return TokenMint.Issue(instagram, app.Login, code.AccountIds, code.Scopes, isLongLived: false, world.Now);
    }

    private static GraphError Spent(int subcode, string why, bool isShort) => new(100, subcode, why) { IsCodeExchange = isShort };

    private WireAnswer Answer(WorldState state, string operation, IssuedToken token, JsonObject more)
    {
        var answer = new JsonObject
        {
            ["access_token"] = token.Value,
            ["token_type"] = "bearer",
            ["expires_in"] = (long)(token.ExpiresAt - world.Now).TotalSeconds,
        };
        foreach (var (name, value) in more)
        {
            answer[name] = value?.DeepClone();
        }

        return GraphAnswer.Done(answer, state.Ledger.Add(InstagramLedger.Line(world.Now, operation, "done") with { Account = token.AccountIds.FirstOrDefault() }));
    }
}
