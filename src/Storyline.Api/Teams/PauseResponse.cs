namespace Storyline.Api.Teams;

/// <summary>What stopping the posting did.</summary>
/// <param name="Changed">False when it was paused already.</param>
public sealed record PauseResponse(bool Changed);
