using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>What a plan did.</summary>
/// <param name="Planned">Slots that were filled.</param>
/// <param name="Empty">Slots for which nothing was eligible.</param>
/// <param name="Until">The last filled slot.</param>
/// <param name="Categories">What each category of the mix got.</param>
public sealed record ScheduleFacts(int Planned, int Empty, DateTimeOffset Until, IReadOnlyList<CategoryResult> Categories);
