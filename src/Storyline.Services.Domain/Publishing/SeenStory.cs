using Storyline.Models.Media;

namespace Storyline.Services.Domain.Publishing;

/// <summary>A story that an account shows.</summary>
/// <param name="Looks">How it looks: whole, and without the margins that filling a screen puts around a picture of another shape. Empty when it could not be seen.</param>
public sealed record SeenStory(string MediaId, DateTimeOffset PostedAt, IReadOnlyList<PictureLook> Looks);
