using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot.Updates;

/// <summary>What a person is told at once, and what becomes of the message after that.</summary>
/// <param name="Words">The toast; null for silence.</param>
internal sealed record TapAnswer(string? Words)
{
    /// <summary>A window that has to be closed, instead of a toast.</summary>
    public bool IsAlert { get; init; }

    /// <summary>New words (and buttons) for the message.</summary>
    public Reply? Message { get; init; }

    /// <summary>New buttons for the message; its words stay.</summary>
    public ButtonChange? Buttons { get; init; }

    /// <summary>What follows once the toast was shown.</summary>
    public Func<CancellationToken, Task>? Then { get; init; }

    public static TapAnswer Toast(string words) => new(words);
}
