namespace Storyline.Simulator.Telegram.Wire;

/// <summary>All six kinds of member in one shape; which fields are present follows from <see cref="Status"/>.</summary>
internal sealed record ChatMember
{
    public required string Status { get; init; }

    public required User User { get; init; }

    public bool? IsAnonymous { get; init; }

    public bool? CanBeEdited { get; init; }

    public bool? CanManageChat { get; init; }

    public bool? CanDeleteMessages { get; init; }

    public bool? CanManageVideoChats { get; init; }

    public bool? CanRestrictMembers { get; init; }

    public bool? CanPromoteMembers { get; init; }

    public bool? CanChangeInfo { get; init; }

    public bool? CanInviteUsers { get; init; }

    public bool? CanPostStories { get; init; }

    public bool? CanEditStories { get; init; }

    public bool? CanDeleteStories { get; init; }

    public bool? CanPinMessages { get; init; }

    public bool? CanManageTopics { get; init; }

    public long? UntilDate { get; init; }

    public static ChatMember Of(User user, string status) => status switch
    {
        MemberStatus.Creator => new() { Status = status, User = user, IsAnonymous = false },
        MemberStatus.Administrator => new()
        {
            Status = status,
            User = user,
            IsAnonymous = false,
            CanBeEdited = false,
            CanManageChat = true,
            CanDeleteMessages = true,
            CanManageVideoChats = true,
            CanRestrictMembers = true,
            CanPromoteMembers = false,
            CanChangeInfo = true,
            CanInviteUsers = true,
            CanPostStories = false,
            CanEditStories = false,
            CanDeleteStories = false,
            CanPinMessages = true,
            CanManageTopics = false,
        },
        MemberStatus.Kicked => new() { Status = status, User = user, UntilDate = 0 },
        _ => new() { Status = status, User = user },
    };
}
