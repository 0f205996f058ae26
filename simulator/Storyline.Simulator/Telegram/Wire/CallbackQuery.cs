namespace Storyline.Simulator.Telegram.Wire;

internal sealed record CallbackQuery
{
    public required string Id { get; init; }

    public required User From { get; init; }

    public Message? Message { get; init; }

    public required string ChatInstance { get; init; }

    public string? Data { get; init; }
}
