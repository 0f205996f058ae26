using Storyline.Models.Media;

namespace Storyline.Data.Media;

/// <summary>An item that may be planned now.</summary>
public sealed record CandidateRow(MediaItemId Id, string FileName, string Category, string ContentHash, DateTimeOffset? LastPostedAt, int TimesPosted);
