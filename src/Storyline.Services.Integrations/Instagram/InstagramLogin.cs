using Storyline.Models.Accounts;

namespace Storyline.Services.Integrations.Instagram;

internal sealed class InstagramLogin(GraphCalls calls, TokenExchange exchange) : IInstagramLogin
{
    /// <summary>After so many pages in vain Meta is away, and not a page: the others are not waited for one by one.</summary>
    private const int MostInVain = 2;

    public bool IsConfigured(LoginKind login) => exchange.Find(login) is not null;

    public Uri ConsentAddress(LoginKind login, Uri callback, string state) => new(
        $"{calls.Addresses.Consent(login)}?client_id={exchange.App(login).Id}&redirect_uri={Uri.EscapeDataString(callback.AbsoluteUri)}&response_type=code" +
        $"&scope={Uri.EscapeDataString(string.Join(',', RequiredScopes(login)))}&state={Uri.EscapeDataString(state)}");

    public IReadOnlyList<string> RequiredScopes(LoginKind login) => LoginScopes.Of(login);

    public async Task<GrantedToken> RedeemAsync(LoginKind login, string code, Uri callback, CancellationToken cancellationToken)
    {
        var first = await exchange.RedeemAsync(login, WithoutTail(code), callback, cancellationToken);
        var lasting = await exchange.LengthenAsync(login, first.AccessToken, cancellationToken);
        return lasting.Scopes.Count > 0 ? lasting : lasting with { Scopes = first.Scopes };
    }

    public Task<FoundAccounts> FindAccountsAsync(LoginKind login, string accessToken, CancellationToken cancellationToken) => login switch
    {
        LoginKind.Facebook => FindBehindPagesAsync(accessToken, cancellationToken),
        LoginKind.Instagram => FindOwnAsync(accessToken, cancellationToken),
    };

    public Task<GrantedToken> RefreshAsync(LoginKind login, string accessToken, CancellationToken cancellationToken) => exchange.RefreshAsync(login, accessToken, cancellationToken);

    public async Task<TokenReport> InspectAsync(LoginKind login, string accessToken, CancellationToken cancellationToken)
    {
        if (exchange.Find(login) is { } app)
        {
            try
            {
                var inspect = Call("inspect", login, "debug_token", $"{app.Id}|{app.Secret}") with { Query = [("input_token", accessToken)] };
                var answer = await calls.SendAsync<GraphWire.Inspected>(inspect, cancellationToken);
                return TokenReading.Inspected(answer.Body.Data, answer.ServerTime);
            }
            catch (IntegrationException failure) when (failure.Kind is FailureKind.Refused or FailureKind.NotFound or FailureKind.Forbidden or FailureKind.Unauthorized or FailureKind.Misconfigured)
            {
                // Inspecting is documented for Facebook Login, and needs the app that made the token; else the token has to show by its use what it is worth.
            }
        }

        return await TryAsync(login, accessToken, cancellationToken);
    }

    public async Task RevokeAsync(LoginKind login, string accessToken, CancellationToken cancellationToken)
    {
        try
        {
            await calls.SendAsync<GraphWire.Done>(Call("revoke", login, "me/permissions", accessToken) with { Method = HttpMethod.Delete }, cancellationToken);
        }
        catch (IntegrationException failure) when (failure.Kind == FailureKind.Unauthorized)
        {
            // It was dead already.
        }
    }

    private async Task<FoundAccounts> FindBehindPagesAsync(string accessToken, CancellationToken cancellationToken)
    {
        var list = Call("accounts", LoginKind.Facebook, "me/accounts", accessToken) with { Query = [("fields", "name,access_token,instagram_business_account")] };
        var (found, lost) = (new List<FoundAccount>(), new List<LostPage>());
        foreach (var page in await calls.ReadAsync<GraphWire.FacebookPage>(list, int.MaxValue, cancellationToken))
        {
            if (page is not { InstagramBusinessAccount.Id: { } id, AccessToken: { Length: > 0 } token })
            {
                continue;
            }

            var name = SafeWords.Of(page.Name ?? id);
            if (lost.Where(IsInVain).Skip(MostInVain - 1).FirstOrDefault() is { } away)
            {
                lost.Add(new LostPage(id, name, away.Failure));
                continue;
            }

            try
            {
                found.Add(await FindBehindPageAsync(page, id, token, cancellationToken));
            }
            catch (IntegrationException failure)
            {
                lost.Add(new LostPage(id, name, failure));
            }
        }

        return found.Count == 0 && lost is [var first, ..] ? throw first.Failure : new FoundAccounts(found, lost);
    }

    private async Task<FoundAccount> FindBehindPageAsync(GraphWire.FacebookPage page, string id, string token, CancellationToken cancellationToken)
    {
        var call = Call("me", LoginKind.Facebook, id, token) with { Query = [("fields", "id,username,name")] };
        var user = (await calls.SendAsync<GraphWire.User>(call, cancellationToken)).Body;
        return new FoundAccount(id, user.Username ?? id, page.Name ?? user.Name ?? user.Username ?? id, token, CanPublishStories: true);
    }

    private static bool IsInVain(LostPage page) => page.Failure.Kind is FailureKind.Unavailable or FailureKind.RateLimited;

    private async Task<FoundAccounts> FindOwnAsync(string accessToken, CancellationToken cancellationToken)
    {
        var call = Call("me", LoginKind.Instagram, "me", accessToken) with { Query = [("fields", "user_id,username,name,account_type")] };
        var user = (await calls.SendAsync<GraphWire.User>(call, cancellationToken)).Body;
        return new FoundAccounts(
            !IsPersonal(user) && (TokenReading.Id(user.UserId) ?? user.Id) is { } id
                ? [new FoundAccount(id, user.Username ?? id, user.Name ?? user.Username ?? id, accessToken, user.AccountType is null or "BUSINESS" or "Business")]
                : [],
            []);
    }

    /// <summary>The API serves it nothing.</summary>
    private static bool IsPersonal(GraphWire.User user) => string.Equals(user.AccountType, "personal", StringComparison.OrdinalIgnoreCase);

    private async Task<TokenReport> TryAsync(LoginKind login, string accessToken, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await calls.SendAsync<GraphWire.User>(Call("me", login, "me", accessToken) with { Query = [("fields", login == LoginKind.Instagram ? "user_id,username" : "id,name")] }, cancellationToken);
            return new TokenReport(true, null, [], null, answer.ServerTime);
        }
        catch (IntegrationException failure) when (failure.Kind == FailureKind.Unauthorized)
        {
            return new TokenReport(false, null, [], failure.Message, null);
        }
    }

    private GraphCall Call(string operation, LoginKind login, string path, string token) =>
        new(operation, login, HttpMethod.Get, calls.Addresses.Graph(login, path)) { Token = token };

    // Instagram hangs #_ on the code, Facebook #_=_ on the address.
    private static string WithoutTail(string code) => code.Split('#')[0];
}
