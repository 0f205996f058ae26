using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>Empties the plan that was asked about; another one is asked about first.</summary>
internal sealed class ResetYesTap(QueueService queue, ResetPages pages) : ITap
{
    public const string Word = "reset-yes";

    public string Action => Word;

    public TeamRole Needs => TeamRole.Operator;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken) =>
        await queue.ResetIfAsync(tap.WorkChat, ResetPages.Seen(tap.Subject), tap.By, cancellationToken) is { } removed
            ? new TapAnswer(null) { Message = new Reply(ResetMessage.Done(removed, tap.By.Name)) }
            : new TapAnswer(ResetMessage.Changed) { Message = await pages.AskAsync(tap.Chat, tap.WorkChat, cancellationToken) };
}
