using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Storyline.Services.Integrations.Chat;

/// <summary>
/// Messages are sent and changed in their chat's turn. What Telegram turned away goes once more: after the silence that it asks for, when that is short,
/// or, for something new, in the supergroup that the group became.
/// </summary>
internal sealed class MessageTurns(TelegramCalls calls, SendBudget budget)
{
    /// <param name="patience">How long an answer is waited for.</param>
    /// <param name="request">Makes the request for a chat: it is made again when it goes once more.</param>
    public Task<SentMessage> SendAsync(long chatId, SendKind kind, TimeSpan patience, Func<long, IRequest<Message>> request, CancellationToken cancellationToken) =>
        SendAsync(chatId, kind, patience, chat => Task.FromResult(request(chat)), cancellationToken);

    /// <inheritdoc cref="SendAsync(long,SendKind,TimeSpan,Func{long,IRequest{Message}},CancellationToken)"/>
    public Task<SentMessage> SendAsync(long chatId, SendKind kind, TimeSpan patience, Func<long, Task<IRequest<Message>>> request, CancellationToken cancellationToken) => InTurnAsync(
        chatId,
        kind,
        async chat => new SentMessage(chat, (await calls.OnceAsync(() => request(chat), patience, cancellationToken)).Id),
        cancellationToken);

    public async Task<EditOutcome> EditAsync(long chatId, Func<long, IRequest<Message>> request, CancellationToken cancellationToken)
    {
        try
        {
            await InTurnAsync(chatId, SendKind.Edit, chat => calls.RepeatableAsync(() => request(chat), cancellationToken), cancellationToken);
            return EditOutcome.Shown;
        }
        catch (IntegrationException refused) when (refused.Says("message is not modified"))
        {
            return EditOutcome.Shown;
        }
        catch (IntegrationException refused) when (refused.Says("message to edit not found") || refused.Says("message can't be edited") || NewChat(refused) is not null)
        {
            return EditOutcome.Gone;
        }
    }

    private async Task<T> InTurnAsync<T>(long chatId, SendKind kind, Func<long, Task<T>> call, CancellationToken cancellationToken)
    {
        for (var mayRepeat = true; ; mayRepeat = false)
        {
            await budget.WaitAsync(chatId, kind, cancellationToken);
            try
            {
                return await call(chatId);
            }
            catch (IntegrationException limited) when (limited.RetryAfter is { } silence)
            {
                budget.Close(chatId, silence);
                if (!mayRepeat || silence > SendBudget.LongestSilence)
                {
                    throw;
                }
            }
            catch (IntegrationException refused) when (mayRepeat && kind is not SendKind.Edit && NewChat(refused) is not null)
            {
                chatId = NewChat(refused)!.Value;
            }
        }
    }

    private static long? NewChat(IntegrationException refused) => (refused.InnerException as ApiRequestException)?.Parameters?.MigrateToChatId;
}
