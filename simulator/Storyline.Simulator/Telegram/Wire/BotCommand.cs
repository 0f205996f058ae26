namespace Storyline.Simulator.Telegram.Wire;

internal sealed record BotCommand
{
    public required string Command { get; init; }

    public required string Description { get; init; }
}
