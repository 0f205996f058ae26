using Storyline.Models.Media;
using Storyline.Models.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>A planned post and its picture.</summary>
public sealed record PlannedItem(QueueItem Queue, MediaItem Media);
