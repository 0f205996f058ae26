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

    /// <summary>Asks at once, unless nothing is missed: for a chat whose question has just been deleted.</summary>
    public async Task AskAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        if (await ComposeAsync(chat, cancellationToken) is { } question)
        {
            await SendAsync(chat, question, cancellationToken);
        }
    }

    /// <summary>The question as it is at this moment, for a message that asks about other posts; null when nothing is missed.</summary>
    public async Task<MissedPostsAsked?> AskAnewAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        var question = await ComposeAsync(chat, cancellationToken);
        await (question is null ? Task.CompletedTask : RememberAsync(chat, question, cancellationToken));
        return question;
    }

    /// <summary>
    /// Asks unless a question of the last day stands; from whichever process comes first. One whose posts are all settled stands no more: what was missed
    /// after it is asked about at once.
    /// </summary>
    public Task AskInTimeAsync(ChatSettings chat, CancellationToken cancellationToken) =>
        role.TryAsync(
            $"catch-up:{chat.Id}",
            token => TryToAskAsync(chat, token),
            cancellationToken);

    /// <summary>Whether anything is missed at this moment.</summary>
    public async Task<bool> IsAnyMissedAsync(ChatSettings chat, CancellationToken cancellationToken) =>
        await queue.ListMissedAsync(chat.Id, clock.GetUtcNow() - Lateness.Grace, cancellationToken) is { Count: > 0 };

    private async Task<bool> StandsAsync(ChatSettings chat, CancellationToken cancellationToken) =>
        await desk.LastSeenAtAsync(chat.TeamId, AlertKind.PostsMissed, chat.Id.ToString(), cancellationToken) is { } asked
        && clock.GetUtcNow() - asked < Patience
        && await queue.ListMissedAsync(chat.Id, asked - Lateness.Grace, cancellationToken) is { Count: > 0 };

    /// <summary>A question that certainly did not arrive is asked again with the next check, and other chats are not held up; one that may be there has its day.</summary>
    private async Task TryToAskAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        if (await StandsAsync(chat, cancellationToken) || await ComposeAsync(chat, cancellationToken) is not { } question)
        {
            return;
        }

        try
        {
            await SendAsync(chat, question, cancellationToken);
        }
        catch (IntegrationException failure) when (failure.Kind is not FailureKind.Unknown)
        {
            await desk.RaiseAsync(
                chat.TeamId, AlertKind.CardNotSent, UnaskedSubject(chat),
                $"{Missed(chat, question.Missed)}, and the chat cannot be asked: {failure.Message} Storyline keeps trying.", cancellationToken);
        }
        catch (IntegrationException)
        {
            await RememberAsync(chat, question, cancellationToken);
        }
    }

    private async Task<MissedPostsAsked?> ComposeAsync(ChatSettings chat, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await queue.ListMissedAsync(chat.Id, now - Lateness.Grace, cancellationToken) is not { Count: > 0 and var missed })
        {
            return null;
        }

        var subject = MissedPostsSubject.Of(now - Lateness.Grace);
        var data = await keys.IssueAsync(chat.TeamId, chat.TelegramChatId, [("reschedule", subject), ("clear", subject), ("send", subject)], cancellationToken);
        return new MissedPostsAsked(missed, now, MissedPostsQuestion.Compose(missed), MissedPostsQuestion.Buttons(data[0], data[1], data[2]));
    }

    private async Task SendAsync(ChatSettings chat, MissedPostsAsked question, CancellationToken cancellationToken)
    {
        await messenger.SendTextAsync(chat.TelegramChatId, question.Text, question.Buttons, cancellationToken);
        await RememberAsync(chat, question, cancellationToken);
        await EndUnaskedAsync(chat, cancellationToken);
    }

    /// <summary>That the chat could not be asked is over: it was, or nothing is missed any more. Cards may still not come there, which is another alert.</summary>
    public Task EndUnaskedAsync(ChatSettings chat, CancellationToken cancellationToken) =>
        desk.ResolveAsync(chat.TeamId, AlertKind.CardNotSent, UnaskedSubject(chat), cancellationToken);

    internal static string UnaskedSubject(ChatSettings chat) => $"{chat.Id}:question";

    /// <summary>With the moment to which the question speaks, however long it took to be sent.</summary>
    private Task RememberAsync(ChatSettings chat, MissedPostsAsked question, CancellationToken cancellationToken) =>
        desk.RaiseAsync(
            chat.TeamId, AlertKind.PostsMissed, chat.Id.ToString(),
            $"{Missed(chat, question.Missed)}; the chat was asked what becomes of them.", question.At, cancellationToken);

    private static string Missed(ChatSettings chat, int missed) =>
        missed == 1 ? $"One planned post in {chat.Name} was missed" : $"{missed} planned posts in {chat.Name} were missed";
}
