namespace Storyline.Api.Media;

/// <summary>What came of holding a picture back.</summary>
/// <param name="Added">False when it is locked so already; nothing changed.</param>
public sealed record HoldResponse(bool Added);
