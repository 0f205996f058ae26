using Storyline.Simulator.Faults;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Calls;
using Storyline.Simulator.Instagram.Insights;
using Storyline.Simulator.Instagram.Login;
using Storyline.Simulator.Instagram.Posts;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Instagram;

/// <summary>The visible list of everything that is answered under <c>/instagram</c>: Meta's five hosts under one base.</summary>
internal sealed class InstagramRoutes(
    SimulatedWorld world,
    ContainerDesk containers,
    PublishDesk publishing,
    MediaDesk media,
    InsightsDesk insights,
    AccountDesk accounts,
    LoginDialog dialog,
    TokenDesk tokens,
    TokenInspection inspection,
    InstagramFiles files)
{
    private const int OldestVersion = 20;
    private const int NewestVersion = 26;

    /// <summary>What a call does, as fault plans and the ledger name it; null when there is no such call.</summary>
    public string? Name(GraphCall call) => (call.Method, call.Path) switch
    {
        ("GET", ["cdn", _]) => Operation.Files,
        ("GET", ["oauth", "authorize"] or ["dialog", "oauth"]) => Operation.Dialog,
        ("POST", ["oauth", "access_token"]) => Operation.CodeExchange,
        ("GET", ["oauth", "access_token"]) when call.Text("grant_type") == "fb_exchange_token" => IsLong(call.Text("fb_exchange_token")) ? Operation.Refresh : Operation.LongLived,
        ("GET", ["oauth", "access_token"]) => Operation.CodeExchange,
        ("GET", ["access_token"]) => Operation.LongLived,
        ("GET", ["refresh_access_token"]) => Operation.Refresh,
        ("GET", ["debug_token"]) => Operation.Inspect,
        ("GET", ["me"]) => Operation.Me,
        ("GET", [_, "accounts"]) => Operation.Accounts,
        ("DELETE", [_, "permissions"]) => Operation.Revoke,
        ("POST", [_, "media"]) => Operation.CreateContainer,
        ("POST", [_, "media_publish"]) => Operation.Publish,
        ("GET", [_, "content_publishing_limit"]) => Operation.Quota,
        ("GET", [_, "stories"]) => Operation.Stories,
        ("GET", [_, "media" or "children"]) => Operation.Media,
        ("GET", [_, "insights"]) => Operation.Insights,
        ("GET", [var id]) => NameOfObject(call, id),
        _ => null,
    };

    public async Task<WireAnswer> AnswerAsync(GraphCall call, CancellationToken cancellationToken)
    {
        if (call.Version is { } version && !IsServed(version))
        {
            throw GraphErrors.UnknownPath($"/{version}");
        }

        return (Name(call), call.Path) switch
        {
            (Operation.Files, [_, var name]) => files.Serve(name),
            (Operation.Dialog, [var first, _]) => dialog.Show(call, first == "dialog" ? LoginApp.Facebook : LoginApp.Instagram),
            (Operation.CodeExchange, _) => call.Method == "POST" ? tokens.InstagramCode(call) : tokens.FacebookCode(call),
            (Operation.LongLived or Operation.Refresh, ["oauth", _]) => tokens.FacebookLong(call),
            (Operation.LongLived, _) => tokens.InstagramLong(call),
            (Operation.Refresh, _) => tokens.InstagramRefresh(call),
            (Operation.Inspect, _) => inspection.Show(call),
            (Operation.Accounts, _) => accounts.Pages(call),
            (Operation.Revoke, _) => accounts.Revoke(call),
            (Operation.Me, ["me"]) => accounts.Me(call),
            (Operation.Me, [var id]) => accounts.Account(call, id),
            (Operation.CreateContainer, [var id, _]) => await containers.CreateAsync(call, Own(call, id), cancellationToken),
            (Operation.ContainerStatus, [var id]) => containers.Show(call, id),
            (Operation.Publish, [var id, _]) => publishing.Publish(call, Own(call, id)),
            (Operation.Quota, [var id, _]) => publishing.Quota(call, Own(call, id)),
            (Operation.Stories, [var id, _]) => media.Stories(call, Own(call, id)),
            (Operation.Media, [var id, "media"]) => media.Media(call, Own(call, id)),
            (Operation.Media, [var id, _]) => media.Children(call, id),
            (Operation.Media, [var id]) => media.One(call, id),
            (Operation.Insights, [var id, _]) => insights.Show(call, id),
            _ => throw GraphErrors.UnknownPath(call.FullPath),
        };
    }

    private static bool IsServed(string version) =>
        version.EndsWith(".0", StringComparison.Ordinal) && int.TryParse(version[1..^2], System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= OldestVersion and <= NewestVersion;

    private bool IsLong(string? token) => token is not null && world.Read(state => state.Instagram.Tokens.GetValueOrDefault(token)) is { IsLongLived: true };

    private string NameOfObject(GraphCall call, string id) => world.Read(state =>
        state.Instagram.Containers.ContainsKey(id) ? Operation.ContainerStatus
        : state.Instagram.Account(id) is not null ? Operation.Me
        : call.Text("fields")?.Contains("status_code", StringComparison.Ordinal) == true ? Operation.ContainerStatus
        : Operation.Media);

    /// <summary>With Instagram Login <c>me</c> stands for the account.</summary>
    private string Own(GraphCall call, string id) => id == "me"
        ? world.Read(state => TokenCheck.Caller(state.Instagram, call, world.Now)) is { Login: IssuedToken.Instagram } token ? token.AccountIds[0] : id
        : id;
}
