namespace Storyline.Models.Publishing;

/// <summary>The committed steps of an automatic publish, in order, and its three ends.</summary>
public enum PublicationStep
{
    Claimed,
    Uploaded,
    Container,
    Ready,
    Publishing,
    Published,
    Failed,
    Unconfirmed,
}
