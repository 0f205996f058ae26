using Storyline.Models;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Api.Publishing;

/// <summary>What came of a decision about a planned post. Of two decisions at once one wins; the other is told who was first.</summary>
/// <param name="Message">For people: what was recorded, or who did what before.</param>
public sealed record DecisionResponse(DecisionOutcome Outcome, string Message)
{
    /// <exception cref="NotFoundException">It left the plan without a decision, or was never this team's.</exception>
    public static DecisionResponse From(PostDecision decision) => decision switch
    {
        PostDecision.Done done => new(DecisionOutcome.Done, done.Line),
        PostDecision.DryRun => new(DecisionOutcome.DryRun, "Dry run: nothing was recorded."),
        PostDecision.Busy => new(DecisionOutcome.Busy, "Somebody else is deciding about it at this moment."),
        PostDecision.AlreadyHandled before => new(DecisionOutcome.AlreadyHandled, before.Line),
        PostDecision.TooLate { IsUnconfirmed: true } => new(DecisionOutcome.TooLate, "It may be on Instagram already: look there, and answer for its publication."),
        PostDecision.TooLate => new(DecisionOutcome.TooLate, "Too late: it is being published."),
        PostDecision.Unknown => throw new NotFoundException("There is no such planned post: the plan was emptied since, or it was never yours."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <exception cref="ConflictException">It cannot, for the reason that the message gives.</exception>
    /// <inheritdoc cref="From(PostDecision)"/>
    public static DecisionResponse From(AutoPostOutcome outcome) => outcome switch
    {
        AutoPostOutcome.Begun => new(DecisionOutcome.Begun, "It goes out by itself now."),
        AutoPostOutcome.Stopped => new(DecisionOutcome.Stopped, "Stopped: it waits for the team."),
        AutoPostOutcome.Settled settled => From(settled.Decision),
        AutoPostOutcome.Refused refused => throw new ConflictException(refused.Reason),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
