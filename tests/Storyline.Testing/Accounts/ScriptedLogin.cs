using System.Collections.Concurrent;
using Storyline.Models.Accounts;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Testing.Accounts;

/// <summary>A login of Meta's without a network, for tests of timing and of trouble: it gives what it is told to, fails as told, and can hold a refresh back.</summary>
public sealed class ScriptedLogin : IInstagramLogin
{
    private readonly ConcurrentQueue<string> calls = new();

    public static readonly IReadOnlyList<string> AllScopes = ["basic", "publish", "insights"];

    /// <summary>What <see cref="RedeemAsync"/> and <see cref="RefreshAsync"/> give.</summary>
    public GrantedToken Granted { get; set; } = new("canary-login-1", null, AllScopes);

    /// <summary>What <see cref="RefreshAsync"/> gives instead, each time anew, for the secret that it is called with.</summary>
    public Func<string, GrantedToken>? Renewed { get; set; }

    public List<FoundAccount> Accounts { get; } = [];

    /// <summary>Pages whose accounts cannot be looked up.</summary>
    public List<LostPage> Lost { get; } = [];

    public TokenReport Report { get; set; } = new(true, null, AllScopes, null, null);

    /// <summary>The failure of the next calls of one operation, by its name: redeem, find, refresh, inspect, revoke.</summary>
    public Dictionary<string, IntegrationException> Failures { get; } = [];

    /// <summary>A refresh does not end before this has.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    /// <summary>Operations in order, with the secret that each was called with.</summary>
    public IReadOnlyList<string> Calls => [.. calls];

    public static IntegrationException Failure(FailureKind kind, string message = "Meta said no.") => new("instagram", kind, message);

    public bool IsConfigured(LoginKind login) => login is LoginKind.Facebook;

    public Uri ConsentAddress(LoginKind login, Uri callback, string state) => new($"https://meta.example/consent?redirect_uri={Uri.EscapeDataString(callback.AbsoluteUri)}&state={state}");

    public IReadOnlyList<string> RequiredScopes(LoginKind login) => AllScopes;

    public Task<GrantedToken> RedeemAsync(LoginKind login, string code, Uri callback, CancellationToken cancellationToken) => AnswerAsync("redeem", code, () => Granted);

    public Task<FoundAccounts> FindAccountsAsync(LoginKind login, string accessToken, CancellationToken cancellationToken) =>
        AnswerAsync("find", accessToken, () => new FoundAccounts([.. Accounts], [.. Lost]));

    public async Task<GrantedToken> RefreshAsync(LoginKind login, string accessToken, CancellationToken cancellationToken)
    {
        var granted = await AnswerAsync("refresh", accessToken, () => Renewed?.Invoke(accessToken) ?? Granted);
        await Held;
        return granted;
    }

    public Task<TokenReport> InspectAsync(LoginKind login, string accessToken, CancellationToken cancellationToken) => AnswerAsync("inspect", accessToken, () => Report);

    public Task RevokeAsync(LoginKind login, string accessToken, CancellationToken cancellationToken) => AnswerAsync("revoke", accessToken, () => true);

    private Task<T> AnswerAsync<T>(string operation, string secret, Func<T> answer)
    {
        calls.Enqueue($"{operation} {secret}");
        return Failures.TryGetValue(operation, out var failure) ? Task.FromException<T>(failure) : Task.FromResult(answer());
    }
}
