using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>Goes on with posting; when posts were missed meanwhile, the team says what becomes of them.</summary>
internal sealed class ResumeCommand(PostingSwitch posting, MissedPostsAsking questions) : ICommand
{
    public CommandCard Card { get; } = new("resume", "", "Go on with posting", "Plan", TeamRole.Operator);

    public async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        await posting.ResumeAsync(call.WorkChat, call.By, cancellationToken) switch
        {
            ResumeOutcome.Resumed { Missed: 0 } => new Reply(PauseMessage.Resumed(call.By.Name)),
            ResumeOutcome.Resumed resumed => new Reply(PauseMessage.Resumed(call.By.Name)) { Then = token => questions.AskAsync(call.WorkChat, resumed.Missed, token) },
            ResumeOutcome.WasNotPaused => new Reply(PauseMessage.NotPaused()),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
