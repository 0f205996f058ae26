using Storyline.Models.Publishing;

namespace Storyline.Services.Domain.Publishing;

/// <summary>Tries policies out on what has happened.</summary>
public static class RehearsalRules
{
    public static RehearsedFate Judge(IEnumerable<PublishingPolicy> policies, PastPost past)
    {
        var policy = PolicyRules.For(policies, past.Category);
        return past switch
        {
            { NeedsPerson: true } => new RehearsedFate.Asks(AskReason.NeedsPerson),
            { HadAccount: false } => new RehearsedFate.Asks(AskReason.NoAccount),
            _ when policy is not { Mode: PublishingMode.Automatic } => new RehearsedFate.Asks(AskReason.PolicyAsks),
            _ when !PolicyRules.AppliesAt(policy, past.DueAt) => new RehearsedFate.Asks(AskReason.OutsideHours),
            { Status: HistoryStatus.Skipped or HistoryStatus.Rejected } => new RehearsedFate.GoesOutAgainstWill(past.Status),
            _ => new RehearsedFate.GoesOut(),
        };
    }
}
