using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Login;
using Storyline.Simulator.Telegram.People;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Control;

/// <summary><c>/control/instagram/tokens</c>: tokens without a dialog, and what happens to them.</summary>
internal sealed class TokenControl(SimulatedWorld world)
{
    public void Map(IEndpointRouteBuilder control)
    {
        var group = control.MapGroup("/instagram/tokens");
        group.MapGet("/", List);
        group.MapPost("/", Issue);
        group.MapPatch("/", Change);
    }

    private List<TokenView> List() => world.Read(state => state.Instagram.Tokens.Values.Select(token => TokenView.Of(token, world.Now)).ToList());

    private TokenView Issue(TokenRequest wanted) => world.Change(state =>
    {
        var accounts = (wanted.Accounts ?? [wanted.Account ?? throw Unfit.Wrong("Say whose token it is: \"account\" or \"accounts\".")]).Select(name => Called(state.Instagram, name)).ToList();
        var login = accounts is [var first, ..] ? first.Login : throw Unfit.Wrong("Say whose token it is: \"account\" or \"accounts\".");
        if (accounts.Any(account => account.Login != login) || (login == IssuedToken.Instagram && accounts.Count > 1))
        {
            throw Unfit.Wrong("One token acts for accounts behind one Facebook login, or for one account of Instagram Login.");
        }

        var issuedAt = world.Now.AddHours(-(wanted.AgeHours ?? 0));
        var token = TokenMint.Issue(state.Instagram, login, [.. accounts.Select(account => account.Id)], wanted.Scopes ?? TokenMint.AllScopes[login], wanted.LongLived ?? true, issuedAt);
        return TokenView.Of(token, world.Now);
    });

    private List<TokenView> Change(TokenChange change) => world.Change(state =>
    {
        if (change.State is not (null or "good" or "expired") && !TokenTrouble.All.Contains(change.State))
        {
            throw Unfit.Wrong($"There is no state of a token called \"{change.State}\"; choose one of good, expired, {string.Join(", ", TokenTrouble.All)}.");
        }

        var tokens = Meant(state.Instagram, change);
        foreach (var token in tokens)
        {
            state.Instagram.Tokens[token.Value] = Changed(token, change);
        }

        return tokens.ConvertAll(token => TokenView.Of(state.Instagram.Tokens[token.Value], world.Now));
    });

    private IssuedToken Changed(IssuedToken token, TokenChange change)
    {
        var life = token.IsLongLived ? IssuedToken.LongLife : IssuedToken.ShortLife;
        var issuedAt = change.AgeHours is { } age ? world.Now.AddHours(-age) : token.IssuedAt;
        var expiresAt = change switch
        {
            { ExpiresInSeconds: { } seconds } => world.Now.AddSeconds(seconds),
            { State: "expired" } => world.Now.AddSeconds(-1),
            { AgeHours: not null } => issuedAt + life,
            { State: "good" } when token.ExpiresAt <= world.Now => world.Now + life,
            _ => token.ExpiresAt,
        };
        return token with
        {
            Scopes = change.Scopes ?? token.Scopes,
            IssuedAt = issuedAt,
            ExpiresAt = expiresAt,
            Trouble = change.State switch { null => token.Trouble, "good" or "expired" => null, var trouble => trouble },
        };
    }

    private static List<IssuedToken> Meant(InstagramState instagram, TokenChange change)
    {
        if (change.Token is { } value)
        {
            return [instagram.Tokens.GetValueOrDefault(value) ?? throw Unfit.Missing("There is no such token.")];
        }

        var account = Called(instagram, change.Account ?? throw Unfit.Wrong("Say which token: \"token\" or \"account\"."));
        return [.. instagram.Tokens.Values.Where(token => token.AccountIds.Contains(account.Id))];
    }

    private static Account Called(InstagramState instagram, string name) =>
        instagram.AccountCalled(name) ?? throw Unfit.Missing($"There is no account called \"{name}\"; known are {string.Join(", ", instagram.Accounts.Select(account => account.Username))}.");
}
