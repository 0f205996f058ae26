using Storyline.Cli.Operations.Configuration;

namespace Storyline.Cli.Operations.Serving;

/// <summary>How the product is to run.</summary>
/// <param name="Port">Where the API listens: on every interface, in a demo only on this machine.</param>
/// <param name="Names">Of the team and its chats, when they are made.</param>
internal sealed record ServingPlan(Settings Settings, Roles Roles, int Port, TeamNames Names)
{
    /// <summary>Opens the sign-in without an account.</summary>
    public bool IsDemo { get; init; }

    /// <summary>The level of the logs when LOG_LEVEL is not set.</summary>
    public LogLevel LogsUnasked { get; init; } = LogLevel.Information;
}
