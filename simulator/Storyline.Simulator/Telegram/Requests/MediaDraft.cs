using Storyline.Simulator.Telegram.Chats;

namespace Storyline.Simulator.Telegram.Requests;

/// <summary>A photo, video or document on its way into a message: its files, not yet part of the world when they are new.</summary>
internal sealed record MediaDraft(string Kind, IReadOnlyList<StoredFile> Files, bool IsNew)
{
    /// <summary>The one that stands for the whole: a photo's largest copy.</summary>
    public StoredFile Main => Files[^1];
}
