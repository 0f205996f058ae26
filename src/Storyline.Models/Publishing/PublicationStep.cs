namespace Storyline.Models.Publishing;

/// <summary>The committed steps of an automatic publish, in order, and its ends.</summary>
public enum PublicationStep
{
    Claimed,
    Uploaded,
    Container,

    /// <summary>Instagram has fetched and accepted the media; the container can be published for 24 hours.</summary>
    Ready,

    /// <summary>The intent is committed: from here on the publish call may have been made.</summary>
    Publishing,

    /// <summary>Nobody can tell what became of the publish call; nothing is sent again by itself.</summary>
    Unconfirmed,
    Published,

    /// <summary>It is proven that nothing went out.</summary>
    Failed,

    /// <summary>A person decided otherwise before the intent.</summary>
    Cancelled,

    /// <summary>The end of a dry run.</summary>
    Rehearsed,
}
