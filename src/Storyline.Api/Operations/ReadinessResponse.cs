using Storyline.Services.Core.Operations.Health;

namespace Storyline.Api.Operations;

/// <summary>Whether this process can do its work.</summary>
/// <param name="Reason">What is missing; null when ready.</param>
public sealed record ReadinessResponse(bool IsReady, string? Reason)
{
    public static ReadinessResponse From(Readiness readiness) => readiness switch
    {
        Readiness.Ready => new(true, null),
        Readiness.NoDatabase => new(false, "The database does not answer."),
        Readiness.NotMigrated behind => new(false, $"{behind.Pending} migrations wait: run storyline db migrate, or start Storyline again."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
