using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Notifications.Publishing;

/// <summary>What policies would have done with one category's past posts.</summary>
/// <param name="GoesOut">Would have gone out by itself.</param>
/// <param name="AgainstWill">Would have gone out although it was skipped or rejected.</param>
/// <param name="Asks">Would have been asked for, by reason.</param>
public sealed record RehearsalLine(string Category, int GoesOut, int AgainstWill, IReadOnlyDictionary<AskReason, int> Asks);
