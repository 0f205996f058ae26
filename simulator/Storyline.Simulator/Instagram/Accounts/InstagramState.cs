using Storyline.Simulator.Instagram.Login;
using Storyline.Simulator.Instagram.Posts;
using Storyline.Simulator.Instagram.Webhooks;

namespace Storyline.Simulator.Instagram.Accounts;

/// <summary>Meta's side of the world: accounts and pages, tokens, containers, what was posted, and how it behaves.</summary>
internal sealed class InstagramState
{
    public required InstagramIds Ids { get; init; }

    public Behaviour Behaviour { get; set; } = new();

    public List<Account> Accounts { get; init; } = [];

    public List<FacebookPage> Pages { get; init; } = [];

    /// <summary>By their value.</summary>
    public Dictionary<string, IssuedToken> Tokens { get; init; } = [];

    /// <summary>By their value.</summary>
    public Dictionary<string, LoginCode> Codes { get; init; } = [];

    /// <summary>By their id.</summary>
    public Dictionary<string, MediaContainer> Containers { get; init; } = [];

    /// <summary>By their id.</summary>
    public Dictionary<string, PostedMedia> Media { get; init; } = [];

    public HookSubscription? Hook { get; set; }

    public Account? Account(string id) => Accounts.Find(account => account.Id == id);

    /// <summary>By id or by name, with or without the @.</summary>
    public Account? AccountCalled(string name) => Accounts.Find(account => account.Id == name || account.Username == name.TrimStart('@'));

    /// <summary>Everything of an account, newest first.</summary>
    public IEnumerable<PostedMedia> MediaOf(Account account)
    {
        for (var at = account.MediaIds.Count - 1; at >= 0; at--)
        {
            yield return Media[account.MediaIds[at]];
        }
    }

    /// <summary>The stories that are live now, newest first.</summary>
    public IEnumerable<PostedMedia> LiveStories(Account account, DateTimeOffset now) =>
        MediaOf(account).TakeWhile(media => now - media.PostedAt < PostedMedia.StoryLifetime || !media.IsStory).Where(media => media.IsLiveStory(now));
}
