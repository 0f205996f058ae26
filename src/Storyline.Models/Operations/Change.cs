namespace Storyline.Models.Operations;

/// <summary>Says that something of a team changed, after it was committed.</summary>
/// <param name="Topic">One of <see cref="ChangeTopic"/>.</param>
/// <param name="TeamId">Whose.</param>
/// <param name="Id">What, when it is one thing.</param>
public sealed record Change(string Topic, Guid TeamId, string? Id = null);
