using Storyline.Simulator.Faults;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Calls;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Instagram.Login;

/// <summary>
/// The page on which a person lets an app in, for both logins. <c>auto=1</c> lets it in at once, <c>decision=cancel</c> sends it away,
/// <c>granted</c> names the scopes that stay ticked, <c>account</c> an Instagram account or, for Facebook, those behind the chosen pages.
/// </summary>
internal sealed class LoginDialog(SimulatedWorld world)
{
    public WireAnswer Show(GraphCall call, LoginApp app)
    {
        if (call.Text("client_id") != app.Id || !Uri.TryCreate(call.Text("redirect_uri"), UriKind.Absolute, out var back) || back.Scheme is not ("http" or "https"))
        {
            return GraphAnswer.Page(DialogPage.Trouble(call.Text("client_id") != app.Id
                ? "Invalid app id: the provided app id does not look like a valid app id."
                : "Invalid redirect_uri: it must be a whole address that begins with http or https.")) with { Status = 400 };
        }

        var decision = call.Flag("auto") ? "allow" : call.Text("decision");
        return decision switch
        {
            "allow" => Allow(call, app),
            "cancel" => Back(call, "error=access_denied&error_code=200&error_reason=user_denied&error_description=Permissions+error", ""),
            _ => GraphAnswer.Page(world.Read(state => DialogPage.Ask(call, app, [.. state.Instagram.Accounts.Where(account => account.Login == app.Login)]))),
        };
    }

    private WireAnswer Allow(GraphCall call, LoginApp app)
    {
        var asked = call.List("scope").SelectMany(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var kept = call.Text("decision") is null && call.Text("granted") is null ? asked : [.. asked.Intersect(call.List("granted"))];
        var code = world.Change(state =>
        {
            var accounts = Chosen(state.Instagram, call, app);
            var made = new LoginCode
            {
                Value = state.Instagram.Ids.NextCode(),
                Login = app.Login,
                RedirectUri = call.Need("redirect_uri"),
                AccountIds = accounts,
                Scopes = kept,
                IssuedAt = world.Now,
            };
            state.Instagram.Codes[made.Value] = made;
            return made;
        });
        return Back(call, $"code={code.Value}", app.Login == IssuedToken.Instagram ? "#_" : "#_=_");
    }

    private static List<string> Chosen(InstagramState instagram, GraphCall call, LoginApp app)
    {
        var named = call.List("account").Select(instagram.AccountCalled).OfType<Account>().Where(account => account.Login == app.Login).Select(account => account.Id).ToList();
        var all = instagram.Accounts.Where(account => account.Login == app.Login).Select(account => account.Id);
        return (named.Count, app.Login) switch
        {
            ( > 0, IssuedToken.Instagram) => [named[0]],
            ( > 0, _) => named,
            (_, IssuedToken.Instagram) => [all.First()],
            _ => [.. all],
        };
    }

    private static WireAnswer Back(GraphCall call, string outcome, string tail)
    {
        var target = call.Need("redirect_uri");
        var state = call.Text("state") is { } given ? $"&state={Uri.EscapeDataString(given)}" : "";
        return GraphAnswer.Redirect($"{target}{(target.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{outcome}{state}{tail}");
    }
}
