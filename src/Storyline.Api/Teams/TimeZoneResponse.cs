namespace Storyline.Api.Teams;

/// <summary>A time zone that posting hours can be read in.</summary>
/// <param name="Id">IANA name.</param>
/// <param name="UtcOffsetMinutes">How far its clocks are ahead of UTC at the moment.</param>
public sealed record TimeZoneResponse(string Id, int UtcOffsetMinutes);
