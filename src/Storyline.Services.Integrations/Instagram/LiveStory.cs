namespace Storyline.Services.Integrations.Instagram;

/// <summary>A story or post as Instagram shows it.</summary>
/// <param name="MediaId">Meta's id.</param>
/// <param name="IsVideo"><c>media_type</c> is VIDEO.</param>
/// <param name="PostedAt">When it went live.</param>
/// <param name="Permalink">Its public address, when Meta gives one.</param>
/// <param name="Picture">Where the picture, or a clip's still, can be fetched for comparing; null when Meta gives none.</param>
public sealed record LiveStory(string MediaId, bool IsVideo, DateTimeOffset PostedAt, Uri? Permalink, Uri? Picture);
