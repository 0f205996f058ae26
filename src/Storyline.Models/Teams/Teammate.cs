namespace Storyline.Models.Teams;

/// <summary>A person in a team, with everything that lists of people show; deactivated ones included.</summary>
/// <param name="IsActive">False: switched off, in this team or everywhere.</param>
public sealed record Teammate(User User, TeamRole Role, DateTimeOffset JoinedAt, bool IsActive);
