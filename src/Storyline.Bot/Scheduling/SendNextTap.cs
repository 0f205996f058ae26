using Storyline.Bot.Updates;
using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>Sends the post that was the earliest when the list was made. Once: a second tap finds another one there and sends nothing.</summary>
internal sealed class SendNextTap(QueueService queue, QueuePages pages, TimeProvider clock) : ITap
{
    public const string Word = "send-next";
    private const int PageSize = 5;

    public string Action => Word;

    public TeamRole Needs => TeamRole.Operator;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var sent = await queue.ForceNextIfAsync(tap.WorkChat, tap.QueueItemId, tap.By, cancellationToken);
        return new TapAnswer(sent is null ? QueueMessage.Changed : SentNextMessage.Compose(sent.Media.FileName, sent.Queue.ScheduledFor < clock.GetUtcNow()).Text)
        {
            Message = await pages.ComposeAsync(tap.Chat, tap.WorkChat, tap.By, new PageRequest(PageSize), cancellationToken),
        };
    }
}
