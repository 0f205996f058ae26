using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing.Policies;

namespace Storyline.Api.Publishing;

/// <summary>How a category is to be published.</summary>
/// <param name="VetoMinutes">0 to 240 minutes; left out: 0.</param>
/// <param name="HoursStart">0 to 23; left out, like the end, for all day.</param>
/// <param name="HoursEnd">0 to 23.</param>
/// <param name="Replaces">The version of its own policy that was seen, 0 when it had none; left out: whatever it is now.</param>
public sealed record PolicyRequest(PublishingMode Mode, int? VetoMinutes = null, int? HoursStart = null, int? HoursEnd = null, int? Replaces = null)
{
    public PolicyWish ToWish() => new(Mode, VetoMinutes ?? 0, HoursStart, HoursEnd);
}
