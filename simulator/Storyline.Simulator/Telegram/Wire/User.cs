namespace Storyline.Simulator.Telegram.Wire;

internal sealed record User
{
    public required long Id { get; init; }

    public bool IsBot { get; init; }

    public required string FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Username { get; init; }

    public string? LanguageCode { get; init; }

    public bool? CanJoinGroups { get; init; }

    public bool? CanReadAllGroupMessages { get; init; }

    public bool? SupportsInlineQueries { get; init; }

    public bool? CanConnectToBusiness { get; init; }

    public bool? HasMainWebApp { get; init; }
}
