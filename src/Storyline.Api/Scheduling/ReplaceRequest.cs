namespace Storyline.Api.Scheduling;

/// <param name="MediaId">The picture that takes the place.</param>
public sealed record ReplaceRequest(Guid MediaId);
