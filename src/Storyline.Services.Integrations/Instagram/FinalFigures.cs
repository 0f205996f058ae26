namespace Storyline.Services.Integrations.Instagram;

/// <summary>The figures that Meta delivers when a story has ended (<c>story_insights</c>).</summary>
/// <param name="InstagramId">Meta's id of the account.</param>
/// <param name="MediaId">The story's id.</param>
public sealed record FinalFigures(string InstagramId, string MediaId, IReadOnlyList<InsightFigure> Figures);
