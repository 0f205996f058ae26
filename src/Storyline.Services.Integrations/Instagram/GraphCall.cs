using Storyline.Models.Accounts;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>One call of the Graph API before it is sent.</summary>
/// <param name="Operation">What it does, for people: <c>create_container</c>.</param>
/// <param name="Address">Without its query.</param>
internal sealed record GraphCall(string Operation, LoginKind Login, HttpMethod Method, Uri Address)
{
    public CallEffect Effect { get; init; } = CallEffect.Repeatable;

    /// <summary>Goes into the Authorization header.</summary>
    public string? Token { get; init; }

    /// <summary>The account whose usage is counted; null when the call is for none.</summary>
    public string? Account { get; init; }

    /// <summary>Whether it is sent although the allowed number of calls is nearly used up: what a publish depends on must not wait.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Part of the address.</summary>
    public IReadOnlyList<(string Name, string? Value)> Query { get; init; } = [];

    /// <summary>The body of a POST.</summary>
    public IReadOnlyList<(string Name, string? Value)> Form { get; init; } = [];

    public override string ToString() => Operation;
}
