using Storyline.Models.Media;
using Storyline.Models.Scheduling;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>A planned post that may go out now, and its picture: the planned one, or the one that took its place.</summary>
public sealed record FireTimePass(QueueItem Item, MediaItem Media);
