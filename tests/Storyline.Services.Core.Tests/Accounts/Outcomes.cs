using Storyline.Services.Core.Accounts;

namespace Storyline.Services.Core.Tests.Accounts;

internal static class Outcomes
{
    /// <summary>Returns the sentence.</summary>
    public static string ShouldBeRefused(this ConnectOutcome outcome, ConnectRefusal why)
    {
        var refused = outcome.ShouldBeOfType<ConnectOutcome.Refused>();
        refused.Why.ShouldBe(why, refused.Reason);
        refused.Reason.ShouldEndWith(".");
        return refused.Reason;
    }
}
