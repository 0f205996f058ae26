using Storyline.Models.Media;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Publishing.Cards;

/// <summary>What a card shows under its picture.</summary>
public sealed record CardFace(RichText Caption, Keyboard Buttons)
{
    /// <summary>The picture or clip above it.</summary>
    internal static ChatMedia Picture(MediaItem item) => new(item.FilePath, item.FileName, item.IsVideo, item.Width, item.Height, item.Duration);
}
