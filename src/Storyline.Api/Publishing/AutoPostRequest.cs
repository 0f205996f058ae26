using Storyline.Models.Publishing;

namespace Storyline.Api.Publishing;

/// <param name="Kind">What it goes out as; a story when left out. A carousel is not possible: a planned post has one picture.</param>
public sealed record AutoPostRequest(PublicationKind Kind = PublicationKind.Story);
