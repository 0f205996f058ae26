namespace Storyline.Testing.Chats;

/// <summary>A message as people see it.</summary>
public sealed record SeenMessage
{
    public required int MessageId { get; init; }

    public string? From { get; init; }

    public bool IsBot { get; init; }

    public string? Text { get; init; }

    public string? Caption { get; init; }

    public string? MediaType { get; init; }

    public SeenMedia? Media { get; init; }

    public bool Edited { get; init; }

    public IReadOnlyList<SeenStyle> Entities { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<SeenButton>> Buttons { get; init; } = [];

    /// <summary>Text or caption, whichever there is.</summary>
    public string Words => Text ?? Caption ?? "";

    /// <summary>The labels of the buttons, in reading order.</summary>
    public IReadOnlyList<string> Labels => [.. Buttons.SelectMany(row => row).Select(button => button.Text)];
}
