namespace Storyline.Models.Teams;

/// <summary>A person in a team, with everything that lists of people show; deactivated ones included.</summary>
public sealed record Teammate(User User, TeamRole Role, DateTimeOffset JoinedAt);
