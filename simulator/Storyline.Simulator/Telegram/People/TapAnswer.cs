namespace Storyline.Simulator.Telegram.People;

/// <summary>What a person sees after a tap: a passing toast, or an alert to be closed; nothing when the bot said nothing.</summary>
internal sealed record TapAnswer
{
    public string? Toast { get; init; }

    public string? Alert { get; init; }

    /// <summary>Whether the bot answered the tap at all.</summary>
    public bool Answered { get; init; }

    /// <summary>The link a URL button opens.</summary>
    public string? Url { get; init; }
}
