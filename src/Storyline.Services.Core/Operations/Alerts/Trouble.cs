using Storyline.Services.Core.Operations.Examinations;
using Storyline.Services.Integrations;

namespace Storyline.Services.Core.Operations.Alerts;

/// <summary>A failure of an outside call as a finding.</summary>
internal static class Trouble
{
    public static Finding Of(string system, string? subject, string name, IntegrationException failure, string mend) => new(
        system,
        subject,
        name,
        FindingState.Broken,
        failure.Message.TrimEnd('.'),
        failure.Kind switch
        {
            FailureKind.Unauthorized or FailureKind.Forbidden or FailureKind.Misconfigured => mend,
            FailureKind.RateLimited => failure.RetryAfter is { } wait ? $"wait {Math.Ceiling(wait.TotalMinutes)} min, then look again" : "wait a while, then look again",
            FailureKind.Unavailable or FailureKind.Unknown => "check this machine's way to the internet and the address in the configuration (storyline config check)",
            _ => "see what it says",
        });
}
