using Storyline.Models.Media;

namespace Storyline.Services.Core.Media;

/// <summary>An item that only lies there.</summary>
/// <param name="Why">In words, for example <c>not posted for 120 days</c>.</param>
public sealed record DeadItem(MediaItem Item, string Why);
