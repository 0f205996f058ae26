using Storyline.Models.Media;

namespace Storyline.Services.Domain.Publishing;

/// <summary>A recorded post that ought to be among an account's stories.</summary>
/// <param name="MediaId">Its id on Instagram; null when it was posted by hand, or its id was never learnt.</param>
/// <param name="RecordedAt">When it was recorded as posted.</param>
/// <param name="Look">How its picture looks; null or plain when that says nothing.</param>
public sealed record SoughtStory(string? MediaId, DateTimeOffset RecordedAt, PictureLook? Look);
