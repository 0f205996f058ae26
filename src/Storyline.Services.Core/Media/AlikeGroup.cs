using Storyline.Models.Media;

namespace Storyline.Services.Core.Media;

/// <summary>Active items that look alike and have different bytes.</summary>
/// <param name="First">The oldest.</param>
/// <param name="Others">How far each is from the first.</param>
public sealed record AlikeGroup(MediaItem First, IReadOnlyList<LookAlike> Others);
