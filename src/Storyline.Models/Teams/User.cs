namespace Storyline.Models.Teams;

/// <summary>A person, discovered by their first tap or command in Telegram.</summary>
public sealed class User
{
    public required UserId Id { get; init; }
    public required long TelegramUserId { get; init; }
    public string? Username { get; set; }
    public required string FirstName { get; set; }
    public string? LastName { get; set; }
    public bool IsActive { get; set; } = true;
    public int TotalPosts { get; set; }
    public required DateTimeOffset FirstSeenAt { get; init; }
    public required DateTimeOffset LastSeenAt { get; set; }

    /// <summary>How a person is named in messages: <c>@ana</c>, else the first name.</summary>
    public string DisplayName => Username is { Length: > 0 } ? $"@{Username}" : FirstName;
}
