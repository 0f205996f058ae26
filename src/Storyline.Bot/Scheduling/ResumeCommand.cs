using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>Goes on with posting. When posts were missed meanwhile, the chat's policy says what becomes of them, or the team does.</summary>
internal sealed class ResumeCommand(PostingSwitch posting, MissedPostsAsking questions, TimeProvider clock) : ICommand
{
    public CommandCard Card { get; } = new("resume", "", "Go on with posting", "Plan", TeamRole.Operator) { IsAboutAChat = true };

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        await posting.ResumeAsync(call.WorkChat, call.By, cancellationToken) switch
        {
            ResumeOutcome.Resumed { Missed: 0 } => new Reply(PauseMessage.Resumed(call.By.Name)),
            ResumeOutcome.Resumed resumed => AfterAPause(call, resumed.Missed),
            ResumeOutcome.WasNotPaused => new Reply(PauseMessage.NotPaused()),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    // Only the policy "ask" asks here: with any other, the next catch-up check acts by itself. That check may ask at the same time: whoever comes first.
    private Reply AfterAPause(CommandCall call, int missed)
    {
        var policy = call.WorkChat.CatchUpPolicy;
        var isOpen = PostingWindow.Of(call.WorkChat).Contains(clock.GetUtcNow());
        return new Reply(RichText.Lines(PauseMessage.Resumed(call.By.Name), MissedPostsForecast.Compose(missed, policy, isOpen)))
        {
            Then = policy is CatchUpPolicy.Ask ? token => questions.AskInTimeAsync(call.WorkChat, token) : null,
        };
    }
}
