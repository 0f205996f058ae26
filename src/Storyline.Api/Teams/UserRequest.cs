using Storyline.Models.Teams;

namespace Storyline.Api.Teams;

/// <summary>A change of a person's place in the team; what is left out stays as it is.</summary>
public sealed record UserRequest(TeamRole? Role = null, bool? IsActive = null);
