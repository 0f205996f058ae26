using Storyline.Models.Teams;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Updates;

/// <summary>What the bot says to a command.</summary>
internal sealed record Reply(RichText Text, Keyboard? Keyboard = null)
{
    /// <summary>What follows once it was said.</summary>
    public Func<CancellationToken, Task>? Then { get; init; }

    /// <summary>Whether the words themselves say which work chat they are about.</summary>
    public bool NamesItsChat { get; init; }

    /// <summary>The same, with the name of the work chat above it when it is said in another chat.</summary>
    public Reply Naming(ChatSettings shownIn, ChatSettings about) =>
        NamesItsChat || shownIn.Id == about.Id ? this : this with { Text = WorkChatMessage.About(about.Name, Text), NamesItsChat = true };
}
