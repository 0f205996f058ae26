using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot.Updates;

/// <summary>What the bot says to a command.</summary>
internal sealed record Reply(RichText Text, Keyboard? Keyboard = null)
{
    /// <summary>What follows once it was said.</summary>
    public Func<CancellationToken, Task>? Then { get; init; }
}
