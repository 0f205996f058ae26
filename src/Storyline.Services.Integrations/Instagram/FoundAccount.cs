namespace Storyline.Services.Integrations.Instagram;

/// <summary>An Instagram account that a token speaks for.</summary>
/// <param name="InstagramId">Meta's id of the professional account.</param>
/// <param name="DisplayName">Its page's name, or its own.</param>
/// <param name="AccessToken">The token to use for it: the page's with Facebook, the person's with Instagram. A secret.</param>
/// <param name="CanPublishStories">False for creator accounts: Meta lets only business accounts publish stories.</param>
public sealed record FoundAccount(string InstagramId, string Username, string DisplayName, string AccessToken, bool CanPublishStories)
{
    public override string ToString() => $"@{Username}";
}
