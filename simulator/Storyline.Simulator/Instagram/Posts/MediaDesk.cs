using System.Text.Json.Nodes;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Instagram.Accounts;
using Storyline.Simulator.Instagram.Calls;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Instagram.Posts;

/// <summary><c>/{ig-user}/stories</c>, <c>/{ig-user}/media</c>, <c>/{media}</c> and <c>/{media}/children</c>.</summary>
internal sealed class MediaDesk(SimulatedWorld world)
{
    public WireAnswer Stories(GraphCall call, string accountId) => List(call, accountId, (instagram, account) =>
    {
        var lag = TimeSpan.FromSeconds(instagram.Behaviour.StoriesLagSeconds);
        return instagram.LiveStories(account, world.Now).Where(story => world.Now - story.PostedAt >= lag);
    });

    public WireAnswer Media(GraphCall call, string accountId) => List(call, accountId, (instagram, account) => instagram.MediaOf(account).Where(media => !media.IsStory));

    public WireAnswer One(GraphCall call, string id) => world.Read(state =>
    {
        var (token, media) = Known(state.Instagram, call, id, TokenCheck.Basic, world.Now);
        return GraphAnswer.Done(MediaNode.Show(state.Instagram, call, GraphFields.Of(call), media, token));
    });

    public WireAnswer Children(GraphCall call, string id) => world.Read(state =>
    {
        var (token, media) = Known(state.Instagram, call, id, TokenCheck.Basic, world.Now);
        return GraphAnswer.Done(MediaNode.Children(state.Instagram, call, media, GraphFields.Of(call), token));
    });

    /// <summary>A post that the caller may see.</summary>
    public static (IssuedToken Token, PostedMedia Media) Known(InstagramState instagram, GraphCall call, string id, string right, DateTimeOffset now)
    {
        var token = TokenCheck.Caller(instagram, call, now);
        if (instagram.Media.GetValueOrDefault(id) is not { } media || !media.IsKnown(now) || !token.AccountIds.Contains(media.AccountId))
        {
            throw GraphErrors.NoSuchObject(call.Method, id);
        }

        TokenCheck.Demand(token, right);
        return (token, media);
    }

    private WireAnswer List(GraphCall call, string accountId, Func<InstagramState, Account, IEnumerable<PostedMedia>> choose) => world.Read(state =>
    {
        var instagram = state.Instagram;
        var token = TokenCheck.Caller(instagram, call, world.Now);
        var account = TokenCheck.Account(instagram, call, token, accountId, TokenCheck.Basic);
        var fields = GraphFields.Of(call);
        return GraphAnswer.Done(GraphPage.Of(call, [.. choose(instagram, account).Select(media => (media.Id, media))], media => (JsonNode)MediaNode.Show(instagram, call, fields, media, token)));
    });
}
