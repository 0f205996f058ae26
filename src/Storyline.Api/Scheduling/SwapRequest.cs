namespace Storyline.Api.Scheduling;

/// <param name="With">The other planned post.</param>
public sealed record SwapRequest(Guid With);
