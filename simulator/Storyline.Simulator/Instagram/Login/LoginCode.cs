namespace Storyline.Simulator.Instagram.Login;

/// <summary>What a login dialog hands out: good once, for ten minutes, for one address.</summary>
internal sealed record LoginCode
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public required string Value { get; init; }

    public required string Login { get; init; }

    public required string RedirectUri { get; init; }

    public required IReadOnlyList<string> AccountIds { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public bool IsUsed { get; init; }
}
