using Storyline.Models.Media;
using Storyline.Models.Teams;

namespace Storyline.Models.Publishing;

/// <summary>Which lines of the record are wanted; null means any.</summary>
public sealed record HistoryFilter(HistoryStatus? Status = null, MediaItemId? MediaItemId = null, DateTimeOffset? Since = null, ChatSettingsId? Chat = null);
