namespace Storyline.Models.Teams;

/// <summary>One command, tap or message of a person: the team's activity feed.</summary>
public sealed class UserInteraction
{
    public required UserInteractionId Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required UserId UserId { get; init; }
    public required InteractionKind Kind { get; init; }

    /// <summary>The command or action, without its arguments.</summary>
    public required string Name { get; init; }

    /// <summary>A JSON object of free-form facts.</summary>
    public string Context { get; init; } = "{}";
    public required long TelegramChatId { get; init; }
    public int? TelegramMessageId { get; init; }
    public required DateTimeOffset At { get; init; }
}
