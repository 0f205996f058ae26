using Storyline.Models.Media;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>An eligible item, with what decides its turn.</summary>
/// <param name="ContentHash">Two items with the same hash are the same picture; a plan uses it once.</param>
/// <param name="LockedFrom">From when on it is not eligible any more: a lock begins or its season closes; null: not in sight.</param>
public sealed record Candidate(
    MediaItemId Id, string ContentHash, DateTimeOffset? LastPostedAt, int TimesPosted, DateTimeOffset? LockedFrom = null);
