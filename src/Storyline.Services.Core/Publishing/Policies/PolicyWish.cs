using Storyline.Models;
using Storyline.Models.Publishing;

namespace Storyline.Services.Core.Publishing.Policies;

/// <summary>How a category is wanted to be published.</summary>
/// <param name="VetoMinutes">0 to 240: so long before it goes out the card is shown with a Stop button.</param>
/// <param name="HoursStart">Local hour, 0 to 23, from which on it is automatic; null, like the end, for all day.</param>
/// <param name="HoursEnd">Local hour at which it ends; not after the start when it crosses midnight.</param>
public sealed record PolicyWish(PublishingMode Mode, int VetoMinutes = 0, int? HoursStart = null, int? HoursEnd = null)
{
    public const int LongestVeto = 240;

    public static PolicyWish Of(PublishingPolicy policy) => new(policy.Mode, policy.VetoMinutes, policy.HoursStart, policy.HoursEnd);

    /// <exception cref="InvalidRequestException">It cannot be; the sentence says what would.</exception>
    public void Check()
    {
        if (VetoMinutes is < 0 or > LongestVeto)
        {
            throw new InvalidRequestException($"The time to stop a post cannot be {VetoMinutes} minutes: choose 0 to {LongestVeto}.");
        }

        if (HoursStart is < 0 or > 23 || HoursEnd is < 0 or > 23)
        {
            throw new InvalidRequestException("The hours must be whole hours from 0 to 23, for example 9-21, or none for all day.");
        }

        if (HoursStart is null != HoursEnd is null)
        {
            throw new InvalidRequestException("The hours need both a start and an end, for example 9-21, or neither for all day.");
        }
    }

    /// <summary>As people read it: <c>automatic 09–21, 10 min to stop</c>.</summary>
    public override string ToString() => Mode is PublishingMode.Ask
        ? "ask"
        : "automatic" + (HoursStart is { } start && HoursEnd is { } end && start != end ? $" {start:00}–{end:00}" : " all day")
            + (VetoMinutes == 0 ? ", at once" : $", {VetoMinutes} min to stop");
}
