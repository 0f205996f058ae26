namespace Storyline.Services.Integrations;

/// <summary>What a call does outside; whether it may be repeated follows from it.</summary>
internal enum CallEffect
{
    /// <summary>It reads, or repeating it changes nothing more: tried up to three times.</summary>
    Repeatable,

    /// <summary>It makes something that nobody sees: tried once, and may be made again by whoever asked.</summary>
    Invisible,

    /// <summary>It is seen by the world: sent once, and never again while its answer is missing.</summary>
    Visible,
}
