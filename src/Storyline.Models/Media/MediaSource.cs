namespace Storyline.Models.Media;

/// <summary>How an item came into the library.</summary>
public enum MediaSource
{
    Folder,
    Upload,
    Telegram,
}
