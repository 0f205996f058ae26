namespace Storyline.Models.Publishing;

/// <summary>Who did the posting.</summary>
public enum PostingMethod
{
    InstagramApi,
    TelegramManual,
}
