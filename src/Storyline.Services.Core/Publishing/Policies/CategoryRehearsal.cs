using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Core.Publishing.Policies;

/// <summary>What policies would have done with one category's past posts.</summary>
/// <param name="GoesOut">Posts that would have gone out by themselves, as they did by hand.</param>
/// <param name="AgainstWill">Posts that would have gone out although people skipped or rejected them.</param>
/// <param name="Asks">Posts that would have been asked for, by reason; reasons without any are absent.</param>
public sealed record CategoryRehearsal(string Category, int GoesOut, int AgainstWill, IReadOnlyDictionary<AskReason, int> Asks);
