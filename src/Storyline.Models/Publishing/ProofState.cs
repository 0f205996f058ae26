namespace Storyline.Models.Publishing;

/// <summary>Whether a post has been seen on Instagram.</summary>
public enum ProofState
{
    /// <summary>Nobody looks for it.</summary>
    None,

    /// <summary>The account's stories are being read.</summary>
    Searching,

    /// <summary>It was not found, and the team was asked.</summary>
    Asked,

    /// <summary>It was seen on Instagram, or a person said that it is there.</summary>
    Confirmed,

    /// <summary>A person said that it is not there.</summary>
    Denied,

    /// <summary>It could not be looked for to the end.</summary>
    GivenUp,
}
