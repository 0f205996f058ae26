using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>What a card shows under its picture.</summary>
public sealed record CardFace(RichText Caption, Keyboard Buttons);
