using Storyline.Models.Media;

namespace Storyline.Services.Core.Media.Locks;

/// <summary>A lock that a person wants on a picture.</summary>
/// <param name="Reason">By hand, for a season, or for ever as rejected; the locks after a post and a skip set themselves.</param>
/// <param name="From">From when on; null: from now on.</param>
/// <param name="Until">Until when; null: for ever.</param>
/// <param name="Season">The days of each year on which a seasonal picture may go out, in the team's time zone.</param>
public sealed record LockOrder(
    LockReason Reason = LockReason.ManualHold, DateTimeOffset? From = null, DateTimeOffset? Until = null, Season? Season = null, string? Note = null);
