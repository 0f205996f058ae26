using Storyline.Models.Teams;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>A card that is to be sent.</summary>
internal sealed record ReadyCard(ChatSettings Chat, FireTimePass Pass, CardFace Face);
