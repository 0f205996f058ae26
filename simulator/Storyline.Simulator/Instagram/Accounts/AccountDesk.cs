using System.Text.Json.Nodes;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Instagram.Calls;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Instagram.Accounts;

/// <summary><c>/me</c>, <c>/me/accounts</c>, <c>/{ig-user}</c> and <c>DELETE /me/permissions</c>.</summary>
internal sealed class AccountDesk(SimulatedWorld world)
{
    private const string PagesScope = "pages_show_list";

    public WireAnswer Me(GraphCall call) => world.Read(state =>
    {
        var token = TokenCheck.Caller(state.Instagram, call, world.Now);
        if (token.Login == IssuedToken.Instagram)
        {
            return Show(state.Instagram, call, token, token.AccountIds[0]);
        }

        var page = state.Instagram.Pages.Find(page => page.Id == token.PageId);
        return GraphAnswer.Done(GraphFields.Of(call, "id,name").Select("User", new Dictionary<string, Func<GraphFields?, JsonNode?>>
        {
            ["id"] = _ => page?.Id ?? AccountCast.AnaOnFacebook,
            ["name"] = _ => page?.Name ?? "Ana",
            ["first_name"] = _ => "Ana",
        }));
    });

    public WireAnswer Account(GraphCall call, string id) => world.Read(state => Show(state.Instagram, call, TokenCheck.Caller(state.Instagram, call, world.Now), id));

    public WireAnswer Pages(GraphCall call) => world.Change(state =>
    {
        var token = TokenCheck.Caller(state.Instagram, call, world.Now);
        if (token.Login == IssuedToken.Instagram)
        {
            throw GraphErrors.NoSuchField("accounts", "IGUser");
        }

        var pages = token.Scopes.Contains(PagesScope) ? state.Instagram.Pages.Where(page => page.AccountId is null || token.AccountIds.Contains(page.AccountId)) : [];
        var fields = GraphFields.Of(call, "access_token,category,name,id,tasks");
        return GraphAnswer.Done(GraphPage.Of(call, [.. pages.Select(page => (page.Id, page))], page => fields.Select("Page", PageFields(state.Instagram, call, token, page))));
    });

    public WireAnswer Revoke(GraphCall call) => world.Change(state =>
    {
        var instagram = state.Instagram;
        var token = TokenCheck.Caller(instagram, call, world.Now);
        foreach (var other in instagram.Tokens.Values.Where(other => other.Login == token.Login && other.AccountIds.Intersect(token.AccountIds).Any()).ToList())
        {
            instagram.Tokens[other.Value] = other with { Trouble = TokenTrouble.Revoked };
        }

        var line = InstagramLedger.Line(world.Now, Operation.Revoke, "done") with { Account = token.AccountIds.FirstOrDefault() };
        return GraphAnswer.Done(new JsonObject { ["success"] = true }, state.Ledger.Add(line));
    });

    private static WireAnswer Show(InstagramState instagram, GraphCall call, IssuedToken token, string id)
    {
        if (instagram.Account(id) is not { } account || !token.AccountIds.Contains(id))
        {
            throw GraphErrors.NoSuchObject(call.Method, id);
        }

        TokenCheck.Demand(token, TokenCheck.Basic);
        return GraphAnswer.Done(GraphFields.Of(call).Select("IGUser", AccountNode.Fields(instagram, account, call, token)));
    }

    private Dictionary<string, Func<GraphFields?, JsonNode?>> PageFields(InstagramState instagram, GraphCall call, IssuedToken token, FacebookPage page) => new()
    {
        ["id"] = _ => page.Id,
        ["name"] = _ => page.Name,
        ["category"] = _ => "Shopping & retail",
        ["tasks"] = _ => new JsonArray("ADVERTISE", "ANALYZE", "CREATE_CONTENT", "MESSAGING", "MODERATE", "MANAGE"),
        ["access_token"] = _ => PageToken(instagram, token, page).Value,
        ["instagram_business_account"] = inner => instagram.Account(page.AccountId ?? "") is { } account
            ? (inner ?? GraphFields.Parse("id")).Select("IGUser", AccountNode.Fields(instagram, account, call, token))
            : null,
    };

    /// <summary>A page's token lives as long as the person's and may do the same, with one account only.</summary>
    private IssuedToken PageToken(InstagramState instagram, IssuedToken token, FacebookPage page)
    {
        if (instagram.Tokens.Values.FirstOrDefault(known => known.PageId == page.Id && known.IsGood(world.Now) && known.ExpiresAt == token.ExpiresAt) is { } known)
        {
            return known;
        }

        var made = token with { Value = instagram.Ids.NextToken(token.Login), PageId = page.Id, AccountIds = page.AccountId is { } id ? [id] : [], IssuedAt = world.Now };
        instagram.Tokens[made.Value] = made;
        return made;
    }
}
