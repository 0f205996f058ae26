namespace Storyline.Services.Domain.Scheduling;

/// <summary>
/// The settings or the mix cannot be planned with. The message is one sentence for the person who set them: what is wrong, why, and how to mend it.
/// </summary>
public sealed class PlanRefusedException(string message) : Exception(message);
