using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Simulator.Instagram;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Calls;
using Storyline.Simulator.Instagram.Posts;
using Storyline.Simulator.Telegram.People;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Control;

/// <summary><c>/control/instagram</c>: accounts, what is live, how Instagram behaves, and being the person who posts by hand.</summary>
internal sealed partial class InstagramControl(SimulatedWorld world, InstagramSystem instagram)
{
    public void Map(IEndpointRouteBuilder control)
    {
        var group = control.MapGroup("/instagram");
        group.MapGet("/accounts", ListAccounts);
        group.MapPost("/accounts", OpenAccount);
        group.MapPatch("/accounts/{account}", ChangeAccount);
        group.MapPost("/accounts/{account}/stories", PostStoryAsync);
        group.MapGet("/stories", ListStories);
        group.MapDelete("/stories/{id}", EndStory);
        group.MapGet("/containers", ListContainers);
        group.MapGet("/behaviour", ReadBehaviour);
        group.MapPatch("/behaviour", ChangeBehaviour);
    }

    private List<AccountView> ListAccounts(HttpRequest request) =>
        world.Read(state => state.Instagram.Accounts.ConvertAll(account => AccountView.Of(account, state.Instagram, Origin(request), world.Now)));

    /// <summary>Somebody opens a business account, which the Instagram login reaches.</summary>
    private Created<AccountView> OpenAccount(HttpRequest request, NewAccountRequest opened) => world.Change(state =>
    {
        if (opened.Username is not { } username || !AccountName().IsMatch(username))
        {
            throw Unfit.Wrong("An account needs a name: {\"username\": \"paper.and.pine\"}, of 1 to 30 letters, digits, full stops and underscores.");
        }

        if (state.Instagram.AccountCalled(username) is not null)
        {
            throw Unfit.Wrong($"There is an account called \"{username}\" already.");
        }

        var account = AccountCast.Open(state.Instagram, username);
        state.Instagram.Accounts.Add(account);
        return TypedResults.Created((string?)null, AccountView.Of(account, state.Instagram, Origin(request), world.Now));
    });

    private AccountView ChangeAccount(HttpRequest request, string account, AccountRequest change) => world.Change(state =>
    {
        var known = Called(state.Instagram, account);
        if (change.Kind is { } kind && !Account.Kinds.Contains(kind))
        {
            throw Unfit.Wrong($"There is no kind of account called \"{kind}\"; choose one of {string.Join(", ", Account.Kinds)}.");
        }

        known.Kind = change.Kind ?? known.Kind;
        known.QuotaTotal = change.QuotaTotal ?? known.QuotaTotal;
        known.ContainerTotal = change.ContainerTotal ?? known.ContainerTotal;
        known.IsCheckpointed = change.Checkpointed ?? known.IsCheckpointed;
        known.Followers = change.Followers ?? known.Followers;
        if (change.QuotaUsed is { } used)
        {
            (known.QuotaExtra, known.QuotaExtraAt) = (0, null);
            (known.QuotaExtra, known.QuotaExtraAt) = (used - known.QuotaUsed(state.Instagram, world.Now.AddDays(-1), world.Now), world.Now);
        }

        return AccountView.Of(known, state.Instagram, Origin(request), world.Now);
    });

    /// <summary>Live ones, newest first; <c>all=true</c> adds what has ended, <c>account</c> keeps one account's.</summary>
    private List<StoryView> ListStories(HttpRequest request, string? account, bool? all) => world.Read(state =>
    {
        var accounts = account is null ? state.Instagram.Accounts : [Called(state.Instagram, account)];
        return accounts
            .SelectMany(known => all is true ? state.Instagram.MediaOf(known) : state.Instagram.LiveStories(known, world.Now))
            .Select(media => StoryView.Of(media, state.Instagram, Origin(request), world.Now))
            .ToList();
    });

    private async Task<StoryView> PostStoryAsync(HttpRequest request, string account, CancellationToken cancellationToken)
    {
        world.Read(state => Called(state.Instagram, account));
        FetchedMedia content;
        try
        {
            content = instagram.Intake.ByHand(await BytesAsync(request, cancellationToken));
        }
        catch (GraphError refusal)
        {
            throw Unfit.Wrong($"That cannot be posted: {refusal.UserMessage ?? refusal.Message}");
        }

        return world.Change(state =>
        {
            var known = Called(state.Instagram, account);
            var media = GoingLive.ByHand(state.Instagram, known, PostedMedia.Story, content, world.Now);
            state.Ledger.Add(InstagramLedger.Line(world.Now, "user.post", "done") with { Account = known.Id, Media = media.Id, By = known.Username });
            return StoryView.Of(media, state.Instagram, Origin(request), world.Now);
        });
    }

    private NoContent EndStory(string id) => world.Change(state =>
    {
        var media = state.Instagram.Media.GetValueOrDefault(id) is { IsStory: true } story && story.IsLiveStory(world.Now) ? story : throw Unfit.Missing($"There is no live story {id}.");
        state.Instagram.Media[id] = media with { EndsAt = world.Now };
        state.Ledger.Add(InstagramLedger.Line(world.Now, "user.end", "done") with { Account = media.AccountId, Media = id });
        return TypedResults.NoContent();
    });

    private List<ContainerView> ListContainers() => world.Read(state => state.Instagram.Containers.Values.Select(container => ContainerView.Of(container, world.Now)).ToList());

    private Behaviour ReadBehaviour() => world.Read(state => state.Instagram.Behaviour);

    private Behaviour ChangeBehaviour(BehaviourRequest change) => world.Change(state => state.Instagram.Behaviour = change.Over(state.Instagram.Behaviour));

    private async Task<byte[]> BytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HasFormContentType)
        {
            var file = (await request.ReadFormAsync(cancellationToken)).Files.FirstOrDefault() ?? throw Unfit.Wrong("There is nothing to post: attach a file.");
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            return bytes.ToArray();
        }

        try
        {
            var post = await request.ReadFromJsonAsync<PostRequest>(WorldJson.Camel, cancellationToken);
            return await instagram.FetchAsync(post?.Url ?? "", cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            throw Unfit.Wrong("Send JSON like {\"url\": \"http://…/picture.jpg\"}, or a multipart form with a file.");
        }
    }

    private static Account Called(InstagramState state, string name) =>
        state.AccountCalled(name) ?? throw Unfit.Missing($"There is no account called \"{name}\"; known are {string.Join(", ", state.Accounts.Select(account => account.Username))}.");

    [GeneratedRegex("^[a-z0-9._]{1,30}$")]
    private static partial Regex AccountName();

    private static string Origin(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
