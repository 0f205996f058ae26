using Storyline.Simulator.Instagram;
using Storyline.Simulator.Instagram.Accounts;

namespace Storyline.Simulator.Control;

/// <summary>An Instagram account as the control calls and the stories page see it.</summary>
internal sealed record AccountView
{
    public required string Id { get; init; }

    public required string Username { get; init; }

    public required string Name { get; init; }

    /// <summary>business, creator or personal.</summary>
    public required string Kind { get; init; }

    /// <summary>facebook or instagram.</summary>
    public required string Login { get; init; }

    public required long Followers { get; init; }

    public required bool Checkpointed { get; init; }

    public required int QuotaTotal { get; init; }

    public required int QuotaUsed { get; init; }

    public required int ContainerTotal { get; init; }

    public required int LiveStories { get; init; }

    public required string PictureUrl { get; init; }

    public static AccountView Of(Account account, InstagramState instagram, string origin, DateTimeOffset now) => new()
    {
        Id = account.Id,
        Username = account.Username,
        Name = account.Name,
        Kind = account.Kind,
        Login = account.Login,
        Followers = account.Followers,
        Checkpointed = account.IsCheckpointed,
        QuotaTotal = account.QuotaTotal,
        QuotaUsed = account.QuotaUsed(instagram, now.AddDays(-1), now),
        ContainerTotal = account.ContainerTotal,
        LiveStories = instagram.LiveStories(account, now).Count(),
        PictureUrl = InstagramFiles.ProfileAddress(origin, account),
    };
}
