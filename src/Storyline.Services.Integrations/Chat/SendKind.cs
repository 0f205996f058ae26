namespace Storyline.Services.Integrations.Chat;

/// <summary>What is to be sent, as far as its turn goes.</summary>
internal enum SendKind
{
    /// <summary>Words: somebody waits for them.</summary>
    Text,

    /// <summary>A change to a message: like words, but it does not count in a group's minute.</summary>
    Edit,

    /// <summary>A picture or clip: there may be hundreds of them, and words go first.</summary>
    Media,
}
