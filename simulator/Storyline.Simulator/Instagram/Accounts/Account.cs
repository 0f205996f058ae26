namespace Storyline.Simulator.Instagram.Accounts;

/// <summary>One Instagram account.</summary>
internal sealed class Account
{
    public const string Business = "business";
    public const string Creator = "creator";
    public const string Personal = "personal";

    public static readonly IReadOnlyList<string> Kinds = [Business, Creator, Personal];

    /// <summary>The id of the professional account: what the API calls the user.</summary>
    public required string Id { get; init; }

    public required string Username { get; init; }

    public required string Name { get; init; }

    /// <summary><see cref="Kinds"/>.</summary>
    public required string Kind { get; set; }

    /// <summary>Which login reaches it: <see cref="IssuedToken.Facebook"/> or <see cref="IssuedToken.Instagram"/>.</summary>
    public required string Login { get; init; }

    public long Followers { get; set; } = 2_400;

    /// <summary>Instagram wants to see the owner before anything else may be posted.</summary>
    public bool IsCheckpointed { get; set; }

    /// <summary>Posts through the API in any 24 hours.</summary>
    public int QuotaTotal { get; set; } = 100;

    /// <summary>Containers in any 24 hours.</summary>
    public int ContainerTotal { get; set; } = 400;

    /// <summary>Posts that are counted although nobody made them; set from outside, forgotten a day later.</summary>
    public int QuotaExtra { get; set; }

    public DateTimeOffset? QuotaExtraAt { get; set; }

    /// <summary>Oldest first.</summary>
    public List<string> MediaIds { get; init; } = [];

    /// <summary>When containers were made in the last 24 hours, oldest first.</summary>
    public List<DateTimeOffset> ContainerTimes { get; init; } = [];

    /// <summary>How many posts count against the quota.</summary>
    /// <param name="state">The world that holds the posts.</param>
    /// <param name="since">From when on; a day before <paramref name="now"/> at most.</param>
    /// <param name="now">The world's time.</param>
    public int QuotaUsed(InstagramState state, DateTimeOffset since, DateTimeOffset now)
    {
        var posted = state.MediaOf(this).TakeWhile(media => media.PostedAt > since).Count(media => media.IsByApi);
        return Math.Max(0, posted + (QuotaExtraAt is { } at && now - at < TimeSpan.FromDays(1) ? QuotaExtra : 0));
    }
}
