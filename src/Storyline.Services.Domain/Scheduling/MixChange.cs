namespace Storyline.Services.Domain.Scheduling;

/// <summary>What a mix that holds from now on means for what is there already.</summary>
/// <param name="Displaced">Planned posts of a category that is not in it: another picture takes the slot of each when its time comes.</param>
/// <param name="Unheld">Its categories of which the library holds nothing, by name.</param>
public sealed record MixChange(int Displaced, IReadOnlyList<string> Unheld);
