using Storyline.Models.Teams;

namespace Storyline.Api.Teams;

/// <summary>The team of whoever is signed in.</summary>
/// <param name="Slug">Its word on the command line.</param>
/// <param name="TimeZone">IANA name of the zone in which the team thinks: seasons of locks begin and end at its midnight. Each chat has a zone of its own.</param>
public sealed record TeamResponse(Guid Id, string Name, string Slug, string TimeZone, DateTimeOffset CreatedAt)
{
    public static TeamResponse From(Team team) => new(team.Id.Value, team.Name, team.Slug, team.TimeZone, team.CreatedAt);
}
