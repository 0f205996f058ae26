namespace Storyline.Services.Integrations.Cloudinary;

/// <summary>How much of the plan is used up.</summary>
/// <param name="Plan">As the host calls it.</param>
/// <param name="Counter">What is nearest to its limit: <c>credits</c>, <c>storage</c>, <c>bandwidth</c>, <c>transformations</c>, <c>objects</c>.</param>
/// <param name="Percent">100 is the end.</param>
public sealed record HostUsage(string Plan, string Counter, double Percent);
