using Storyline.Models.Publishing;

namespace Storyline.Services.Domain.Publishing;

/// <summary>A decided post, as a policy would have seen it when it was due.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="DueAt">Its planned time on the chat's clock.</param>
/// <param name="NeedsPerson">Its item needs a sticker or another step by hand.</param>
/// <param name="HadAccount">An Instagram account was chosen for it.</param>
public sealed record PastPost(HistoryStatus Status, string Category, TimeOnly DueAt, bool NeedsPerson, bool HadAccount);
