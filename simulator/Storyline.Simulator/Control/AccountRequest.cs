namespace Storyline.Simulator.Control;

/// <summary>What is to change about an account; what is not given stays.</summary>
internal sealed record AccountRequest(string? Kind, int? QuotaTotal, int? QuotaUsed, int? ContainerTotal, bool? Checkpointed, long? Followers);
