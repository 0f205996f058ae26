using Storyline.Services.Core.Scheduling;

namespace Storyline.Testing.Worlds;

/// <summary>A card in a chat, and the planned post it shows.</summary>
public sealed record WorldCard(long ChatId, int MessageId, PlannedItem Planned);
