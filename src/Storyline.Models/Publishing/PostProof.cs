namespace Storyline.Models.Publishing;

/// <summary>How far the proof of a post has come.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Permalink">The post's public address, when Instagram gave one.</param>
public sealed record PostProof(ProofState State, string? Permalink)
{
    /// <summary>Of what was not posted, or of a post that nobody looks for.</summary>
    public static PostProof None { get; } = new(ProofState.None, null);
}
