namespace Storyline.Services.Integrations.Instagram;

/// <param name="Topic">What it tells, for example <c>story_insights</c>.</param>
/// <param name="InstagramId">Meta's id of the account.</param>
/// <param name="SentAt">The sender's own time.</param>
public sealed record WebhookSubject(string Topic, string InstagramId, DateTimeOffset? SentAt);
