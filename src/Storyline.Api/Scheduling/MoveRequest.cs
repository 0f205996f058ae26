using System.ComponentModel.DataAnnotations;

namespace Storyline.Api.Scheduling;

/// <summary>Where a planned post goes.</summary>
/// <param name="At">ISO 8601 with an offset, or a time of the chat's zone: <c>14:30</c>, <c>tomorrow 9:00</c>, <c>2026-11-24 14:30</c>.</param>
public sealed record MoveRequest([property: MaxLength(100)] string At);
