namespace Storyline.Api.Publishing;

/// <summary>What a person says of a post of which nobody could tell whether it is on Instagram.</summary>
public enum PublicationAnswer
{
    /// <summary>It is: it is recorded as posted.</summary>
    Live,

    /// <summary>It is not: it is the team's again, once Instagram says so too.</summary>
    NotLive,

    /// <summary>Instagram is asked once more.</summary>
    CheckAgain,
}
