using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Updates;

/// <summary>Brings the answer to a question to whoever asked it. A command is never an answer.</summary>
internal sealed class ReplyRouter(IEnumerable<IReplyHandler> handlers, Questions questions, Doorkeeper doorkeeper, ChatVoice voice)
{
    /// <summary>What is still to be said; null when the text answers nothing.</summary>
    public async Task<Func<CancellationToken, Task>?> RouteAsync(ChatUpdate.Text text, CancellationToken cancellationToken)
    {
        if (CommandLine.Parse(text.Body) is not null
            || await questions.AnsweredByAsync(text, cancellationToken) is not { } question
            || handlers.FirstOrDefault(known => known.Word == question.Word) is not { } handler
            || await doorkeeper.ChatAsync(text.ChatId, cancellationToken) is not { } chat)
        {
            return null;
        }

        try
        {
            var visitor = await doorkeeper.LetInAsync(chat, text.From, InteractionKind.Message, question.Word, text.MessageId, cancellationToken);
            return await AnswerAsync(question, handler, text.Body.Trim(), visitor, cancellationToken);
        }
        catch (ForbiddenException refused)
        {
            return Say(text.ChatId, new Reply(refused.Message));
        }
    }

    private async Task<Func<CancellationToken, Task>> AnswerAsync(
        OpenQuestion question, IReplyHandler handler, string answer, Visitor visitor, CancellationToken cancellationToken)
    {
        var (by, chat) = (visitor.By, visitor.Chat);
        if (question.IsTooOld || !by.May(handler.Needs))
        {
            await questions.CloseAsync(chat, by, cancellationToken);
            by.Require(handler.Needs);
            return Say(chat.TelegramChatId, new Reply(QuestionMessage.TooOld));
        }

        try
        {
            var done = await handler.HandleAsync(new ReplyCall(question.Subject, answer, question.PanelMessageId, by, chat, visitor.WorkChat), cancellationToken);
            await questions.CloseAsync(chat, by, cancellationToken);
            return token => ShowAsync(chat.TelegramChatId, question.PanelMessageId, done, token);
        }
        catch (Exception exception) when (UpdateRouter.IsForPeople(exception) && exception is not ForbiddenException)
        {
            var again = new Question(question.Word, question.Subject, QuestionMessage.NotUnderstood(exception.Message), QuestionMessage.Placeholder, question.PanelMessageId);
            return token => questions.AskAsync(chat, by, again, token);
        }
    }

    private async Task ShowAsync(long chatId, int? panel, ReplyAnswer answer, CancellationToken cancellationToken)
    {
        if (panel is { } messageId && answer.Panel is { } words
            && await voice.ChangeAsync(chatId, messageId, new TapAnswer(null) { Message = words }, cancellationToken) is EditOutcome.Gone)
        {
            await voice.SayAsync(chatId, words, cancellationToken);
        }

        await (answer.Words is { } reply ? voice.SayAsync(chatId, reply, cancellationToken) : Task.CompletedTask);
    }

    private Func<CancellationToken, Task> Say(long chatId, Reply reply) => token => voice.SayAsync(chatId, reply, token);
}
