namespace Storyline.Testing.Instagram;

/// <summary>An account of simulated Instagram.</summary>
public sealed record SeenAccount(string Id, string Username, string Name, string Kind, string Login, long Followers, bool Checkpointed, int QuotaTotal, int QuotaUsed, int LiveStories);
