using Storyline.Models.Media;

namespace Storyline.Services.Domain.Scheduling;

/// <summary>An eligible item, with what decides its turn.</summary>
/// <param name="ContentHash">Two items with the same hash are the same picture; a plan uses it once.</param>
public sealed record Candidate(MediaItemId Id, string ContentHash, DateTimeOffset? LastPostedAt, int TimesPosted);
