using Storyline.Models.Teams;

namespace Storyline.Services.Core.Teams;

/// <summary>What came of setting a team's time zone.</summary>
/// <param name="Team">The team as it is now.</param>
/// <param name="Before">The zone that it had; null when it was so already.</param>
/// <param name="OtherChats">Work chats whose posting hours are read in another zone, and stay so.</param>
public sealed record TeamZoneEdit(Team Team, string? Before, IReadOnlyList<ChatSettings> OtherChats);
