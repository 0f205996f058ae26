using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing.Policies;

namespace Storyline.Api.Publishing;

/// <summary>How a category of a chat is published.</summary>
/// <param name="Category">Null: every category that has no policy of its own.</param>
/// <param name="Mode">Who publishes; asking when no policy holds.</param>
/// <param name="VetoMinutes">So long before it goes out the card can be stopped.</param>
/// <param name="HoursStart">Local hour from which on it is automatic; null, like the end, for all day.</param>
/// <param name="HoursEnd">Local hour at which it ends; not after the start when it crosses midnight.</param>
/// <param name="IsOwn">False when the policy for all others holds, or none.</param>
/// <param name="Version">Of its own policy; 0 when it has none. A write names it as the one that it replaces.</param>
public sealed record PolicyResponse(string? Category, PublishingMode Mode, int VetoMinutes, int? HoursStart, int? HoursEnd, bool IsOwn, int Version)
{
    public static PolicyResponse From(CategoryPolicy one) =>
        new(one.Category, one.Wish.Mode, one.Wish.VetoMinutes, one.Wish.HoursStart, one.Wish.HoursEnd, one.IsOwn, one.Version);
}
