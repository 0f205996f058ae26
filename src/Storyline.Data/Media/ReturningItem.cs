namespace Storyline.Data.Media;

/// <summary>A locked picture that comes back by itself.</summary>
public sealed record ReturningItem(string Category, DateTimeOffset At);
