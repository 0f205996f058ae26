using Storyline.Data.Teams;
using Storyline.Models.Teams;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Teams;

/// <summary>
/// Questions that people answer with a text. In the database, so that any process understands the answer, also after a restart; one at a
/// time for each person in a chat, a new one replaces the one before.
/// </summary>
public sealed class Questions(IAwaitedReplyRepository replies, IChatMessenger messenger, TimeProvider clock)
{
    /// <summary>An answer that takes longer is not taken for one.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private const int OnItsWay = 0;

    /// <summary>
    /// Asks a person. It is remembered before it is sent: an answer may be there before Telegram's own, and until then every reply of this
    /// person in this chat is one.
    /// </summary>
    public async Task AskAsync(ChatSettings chat, Actor by, Question question, CancellationToken cancellationToken)
    {
        if (by.UserId is not { } userId)
        {
            throw new InvalidOperationException("Only a person can be asked: the clock and the command line have no chat.");
        }

        var asked = new AwaitedReply
        {
            TelegramChatId = chat.TelegramChatId,
            UserId = userId,
            TeamId = by.TeamId,
            Question = $"{question.Word}:{question.Subject}",
            QuestionMessageId = OnItsWay,
            PanelMessageId = question.PanelMessageId,
            AskedAt = clock.GetUtcNow(),
        };
        await replies.OpenAsync(asked, cancellationToken);
        try
        {
            var isGroup = chat.TelegramChatId < 0;
            var sent = await messenger.AskAsync(
                chat.TelegramChatId, isGroup ? $"{by.Name}, " + question.Text : question.Text, question.Placeholder, cancellationToken);
            await replies.PlaceAsync(asked, sent.MessageId, cancellationToken);
        }
        catch (IntegrationException failure) when (failure.Kind is not FailureKind.Unknown)
        {
            await replies.CloseAsync(by.TeamId, chat.TelegramChatId, userId, cancellationToken);
            throw;
        }
    }

    /// <summary>
    /// The question that a text answers, or null when it answers none: in a group only a reply to the question does, in a private chat any
    /// text that is no reply to something else.
    /// </summary>
    public async Task<OpenQuestion?> AnsweredByAsync(ChatUpdate.Text text, CancellationToken cancellationToken)
    {
        var isGroup = text.ChatId < 0;
        if ((isGroup && text.ReplyTo is null)
            || await replies.FindAsync(text.ChatId, text.From.TelegramUserId, cancellationToken) is not { } asked)
        {
            return null;
        }

        var question = OpenQuestion.Of(asked, clock.GetUtcNow());
        var isReply = text.ReplyTo is { } to && (to == asked.QuestionMessageId || asked.QuestionMessageId == OnItsWay);
        return isReply || (!isGroup && text.ReplyTo is null && !question.IsTooOld) ? question : null;
    }

    /// <summary>The question is answered, or given up. False when there was none.</summary>
    public Task<bool> CloseAsync(ChatSettings chat, Actor by, CancellationToken cancellationToken) =>
        by.UserId is { } userId ? replies.CloseAsync(by.TeamId, chat.TelegramChatId, userId, cancellationToken) : Task.FromResult(false);
}
