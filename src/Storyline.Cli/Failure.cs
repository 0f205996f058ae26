using Microsoft.Extensions.Options;
using Storyline.Cli.Operations.Configuration;
using Storyline.Data;
using Storyline.Data.Embedded;
using Storyline.Models;
using Storyline.Services.Integrations;
using Storyline.Simulator;

namespace Storyline.Cli;

/// <summary>What a person is told when a command fails, and the exit code that goes with it.</summary>
internal sealed record Failure(string Sentence, int ExitCode)
{
    /// <summary>Null for a mistake of ours, which nobody foresaw.</summary>
    public static Failure? Of(Exception exception) => exception switch
    {
        ConfigurationException wrong => new($"The configuration is wrong:\n{string.Join('\n', wrong.Problems.Select(problem => $"  {problem}"))}", Cli.ExitCode.WrongConfiguration),
        OptionsValidationException wrong => new($"The configuration is wrong:\n{string.Join('\n', wrong.Failures.Select(failure => $"  {WithoutProperty(failure)}"))}", Cli.ExitCode.WrongConfiguration),
        InvalidRequestException => new(exception.Message, Cli.ExitCode.WrongUsage),
        NotFoundException or ConflictException or CommandException or SimulatorStartException => new(exception.Message, Cli.ExitCode.Failed),
        ForbiddenException => new(exception.Message, Cli.ExitCode.NotAllowed),
        IntegrationException { Kind: FailureKind.Misconfigured } => new(exception.Message, Cli.ExitCode.WrongConfiguration),
        DatabaseUnavailableException or IntegrationException => new(exception.Message, Cli.ExitCode.Unavailable),
        EmbeddedPostgresException => new(exception.Message, Cli.ExitCode.WrongConfiguration),
        OperationCanceledException => new("Interrupted.", Cli.ExitCode.Interrupted),
        _ => null,
    };

    // The messages name the variable themselves; the validator puts the property before them.
    private static string WithoutProperty(string failure) => failure[(failure.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 ? colon + 2 : 0)..];
}
