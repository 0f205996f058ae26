using System.ComponentModel.DataAnnotations;

namespace Storyline.Api.Media;

/// <summary>Keeps a picture out of the plan by hand.</summary>
/// <param name="Until">In the future; left out: for ever.</param>
/// <param name="Note">Why, for the team; at most 500 characters.</param>
public sealed record HoldRequest(Guid MediaId, DateTimeOffset? Until = null, [property: MaxLength(500)] string? Note = null);
