using Storyline.Data.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>Asks a team what becomes of the posts that were missed in one of its chats. An open alert remembers when it was asked last.</summary>
public sealed class MissedPostsAsking(
    IQueueRepository queue, AlertDesk desk, SingleRole role, CallbackKeys keys, IChatMessenger messenger, TimeProvider clock)
{
    /// <summary>A question that nobody has answered so long is asked again: it may never have arrived, or be far up in the chat by now.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>Asks at once, unless nothing is missed.</summary>
    public async Task AskAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        if (await ComposeAsync(chat, cancellationToken) is { } question)
        {
            await messenger.SendTextAsync(chat.TelegramChatId, question.Text, question.Buttons, cancellationToken);
            await RememberAsync(chat, question.Missed, cancellationToken);
        }
    }

    /// <summary>The question as it is at this moment, for a message that asks about other posts; null when nothing is missed.</summary>
    public async Task<MissedPostsAsked?> AskAnewAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        var question = await ComposeAsync(chat, cancellationToken);
        await (question is null ? Task.CompletedTask : RememberAsync(chat, question.Missed, cancellationToken));
        return question;
    }

    /// <summary>Asks unless that was done within a day; from whichever process comes first.</summary>
    public Task AskInTimeAsync(ChatSettings chat, int missed, CancellationToken cancellationToken) =>
        role.TryAsync(
            $"catch-up:{chat.Id}",
            async token =>
            {
                var asked = await desk.LastSeenAtAsync(chat.TeamId, AlertKind.PostsMissed, chat.Id.ToString(), token);
                if (asked is not { } at || clock.GetUtcNow() - at >= Patience)
                {
                    await TryToAskAsync(chat, missed, token);
                }
            },
            cancellationToken);

    /// <summary>A question that certainly did not arrive is asked again with the next check, and other chats are not held up; one that may be there has its day.</summary>
    private async Task TryToAskAsync(ChatSettings chat, int missed, CancellationToken cancellationToken)
    {
        try
        {
            await AskAsync(chat, cancellationToken);
        }
        catch (IntegrationException failure) when (failure.Kind is not FailureKind.Unknown)
        {
            await desk.RaiseAsync(
                chat.TeamId, AlertKind.CardNotSent, chat.Id.ToString(),
                $"{Missed(chat, missed)}, and the chat cannot be asked: {failure.Message} Storyline keeps trying.", cancellationToken);
        }
        catch (IntegrationException)
        {
            await RememberAsync(chat, missed, cancellationToken);
        }
    }

    private async Task<MissedPostsAsked?> ComposeAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        var missedBefore = clock.GetUtcNow() - Lateness.Grace;
        if (await queue.ListMissedAsync(chat.Id, missedBefore, cancellationToken) is not { Count: > 0 and var missed })
        {
            return null;
        }

        var subject = MissedPostsSubject.Of(missedBefore);
        var data = await keys.IssueAsync(chat.TeamId, chat.TelegramChatId, [("reschedule", subject), ("clear", subject), ("send", subject)], cancellationToken);
        return new MissedPostsAsked(missed, MissedPostsQuestion.Compose(missed), MissedPostsQuestion.Buttons(data[0], data[1], data[2]));
    }

    private Task RememberAsync(ChatSettings chat, int missed, CancellationToken cancellationToken) =>
        desk.RaiseAsync(
            chat.TeamId, AlertKind.PostsMissed, chat.Id.ToString(),
            $"{Missed(chat, missed)}; the chat was asked what becomes of them.", cancellationToken);

    private static string Missed(ChatSettings chat, int missed) =>
        missed == 1 ? $"One planned post in {chat.Name} was missed" : $"{missed} planned posts in {chat.Name} were missed";
}
