using System.ComponentModel.DataAnnotations;
using Storyline.Models.Media;
using Storyline.Services.Core.Media.Locks;

namespace Storyline.Api.Media;

/// <summary>Keeps a picture out of the plan.</summary>
/// <param name="Until">In the future; left out: for ever.</param>
/// <param name="Note">Why, for the team; at most 500 characters.</param>
/// <param name="From">When it begins; left out: now.</param>
/// <param name="Season">Days of every year, in the team's time zone, on which it may go out, as in <c>11-25..12-31</c>; it is locked on all others.</param>
/// <param name="Reason"><c>manualHold</c>, <c>seasonal</c> or <c>permanentReject</c>; left out: seasonal with a season, else by hand.</param>
public sealed record HoldRequest(
    Guid MediaId,
    DateTimeOffset? Until = null,
    [property: MaxLength(500)] string? Note = null,
    DateTimeOffset? From = null,
    string? Season = null,
    LockReason? Reason = null)
{
    internal LockOrder ToOrder() => new(
        Reason ?? (Season is null ? LockReason.ManualHold : LockReason.Seasonal), From, Until, Season is null ? null : Models.Media.Season.Parse(Season), Note);
}
