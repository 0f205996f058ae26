using Storyline.Models.Scheduling;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>A planned post, as lists show it.</summary>
public sealed record QueueLine(DateTimeOffset At, string FileName, string Category, QueueStatus Status, bool IsForced);
