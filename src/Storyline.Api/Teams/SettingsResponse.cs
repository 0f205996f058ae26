namespace Storyline.Api.Teams;

/// <summary>The team's settings.</summary>
/// <param name="Chats">Its work chats, oldest first.</param>
public sealed record SettingsResponse(IReadOnlyList<ChatResponse> Chats);
