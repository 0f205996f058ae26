using Storyline.Models.Teams;

namespace Storyline.Models.Accounts;

/// <summary>The identity of an Instagram account; its credentials are kept apart.</summary>
public sealed class InstagramAccount
{
    public required InstagramAccountId Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required string DisplayName { get; set; }

    /// <summary>Meta's id of the account; unique in a team.</summary>
    public required string InstagramId { get; init; }
    public required string Username { get; set; }
    public required LoginKind LoginKind { get; init; }

    /// <summary><c>graph.facebook.com</c> or <c>graph.instagram.com</c>, by login.</summary>
    public required string GraphHost { get; init; }

    /// <summary>False for creator and personal accounts: Meta lets only business accounts publish stories.</summary>
    public bool CanPublishStories { get; set; } = true;
    public bool IsActive { get; set; } = true;
    public required DateTimeOffset CreatedAt { get; init; }
}
