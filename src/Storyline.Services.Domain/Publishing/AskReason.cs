namespace Storyline.Services.Domain.Publishing;

/// <summary>Why a post is not published without a person.</summary>
public enum AskReason
{
    /// <summary>It needs a sticker or another step by hand.</summary>
    NeedsPerson,

    /// <summary>No Instagram account was chosen.</summary>
    NoAccount,

    /// <summary>The policy asks, or there is none.</summary>
    PolicyAsks,

    /// <summary>It was due outside the policy's hours.</summary>
    OutsideHours,
}
