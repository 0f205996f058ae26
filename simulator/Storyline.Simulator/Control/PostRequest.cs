namespace Storyline.Simulator.Control;

/// <summary>The JSON form of a story posted by a person: the address of its picture or clip.</summary>
internal sealed record PostRequest(string? Url);
