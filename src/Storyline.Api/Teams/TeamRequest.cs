using System.ComponentModel.DataAnnotations;

namespace Storyline.Api.Teams;

/// <summary>A change of the team; what is left out stays as it is.</summary>
/// <param name="TimeZone">IANA name. Chats keep their own zones, and planned posts their times.</param>
public sealed record TeamRequest([property: MaxLength(64)] string? TimeZone = null);
