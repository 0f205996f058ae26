using Storyline.Models;
using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Cli.Publishing;

/// <summary>A planned post about which a command can decide nothing (any more), as that command's failure.</summary>
internal static class SettledPost
{
    /// <param name="decision">Of those that changed nothing.</param>
    public static Exception Refusal(PostDecision decision) => decision switch
    {
        PostDecision.AlreadyHandled before => new ConflictException($"Already handled: {before.Line}"),
        PostDecision.TooLate { IsUnconfirmed: true } => new ConflictException("It may be on Instagram already: look there, and answer with storyline publication answer."),
        PostDecision.TooLate => new ConflictException("Too late: it is being published."),
        PostDecision.Unknown => new NotFoundException("There is no such planned post: storyline queue list shows them all."),
        _ => new ConflictException("Somebody else is deciding about it at this moment: try again."),
    };
}
