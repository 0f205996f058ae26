using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Core.Teams;

/// <summary>Stops posting in a chat and lets it go on.</summary>
public sealed class PostingSwitch(
    IChatSettingsRepository chats,
    IQueueRepository queue,
    AlertDesk alerts,
    AuditTrail audit,
    IChangeNotifier changes,
    IUnitOfWork work,
    ServiceTrace trace,
    TimeProvider clock)
{
    /// <summary>Stops posting. False when it was paused already.</summary>
    public Task<bool> PauseAsync(ChatSettings chat, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Operator);
        return trace.RunAsync("PostingSwitch", "Pause", by, _ => work.ExecuteAsync(
            async token =>
            {
                var paused = await chats.PauseAsync(chat.Id, by.UserId, clock.GetUtcNow(), token);
                // Who goes on asks anew, about what is missed then.
                await (paused ? alerts.ResolveAsync(chat.TeamId, AlertKind.PostsMissed, chat.Id.ToString(), token) : Task.CompletedTask);
                await TellAsync(paused, chat, by, "posting.paused", token);
                return paused;
            },
            cancellationToken));
    }

    /// <summary>Goes on with posting, and says how many posts were missed meanwhile.</summary>
    public Task<ResumeOutcome> ResumeAsync(ChatSettings chat, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Operator);
        return trace.RunAsync<ResumeOutcome>("PostingSwitch", "Resume", by, _ => work.ExecuteAsync<ResumeOutcome>(
            async token =>
            {
                if (!await chats.ResumeAsync(chat.Id, token))
                {
                    return new ResumeOutcome.WasNotPaused();
                }

                await TellAsync(true, chat, by, "posting.resumed", token);
                return new ResumeOutcome.Resumed((await queue.ListMissedAsync(chat.Id, clock.GetUtcNow() - Lateness.Grace, token)).Count);
            },
            cancellationToken));
    }

    private async Task TellAsync(bool changed, ChatSettings chat, Actor by, string action, CancellationToken cancellationToken)
    {
        if (changed)
        {
            await audit.AppendAsync(by, action, chat.Id.ToString(), null, null, cancellationToken);
            await changes.NotifyAsync(new Change(ChangeTopic.Settings, chat.TeamId.Value), cancellationToken);
        }
    }
}
