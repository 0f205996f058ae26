using Microsoft.Extensions.Logging;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot.Updates;

/// <summary>Finds the button that was pressed, and answers the person at once, whatever happens.</summary>
internal sealed partial class TapRouter(
    IEnumerable<ITap> taps, CallbackKeys keys, WorkChatKeys workChats, Doorkeeper doorkeeper, ChatVoice voice, CardUpkeep cards, IChatMessenger messenger,
    ILogger<TapRouter> logger)
{
    private const string NotOurs = "This button is not one of mine.";
    private const string TooOld = "This button is too old. Ask me again, for example with /queue.";
    private const string ElsewhereMade = "This button belongs to another chat.";
    private const string StrangeChat = "This chat is not connected to a team of mine.";
    private const string Trouble = "⚠️ That did not work, and it is not your fault. Try again in a minute.";

    /// <summary>What is still to be changed in the chat, or null.</summary>
    public async Task<Func<CancellationToken, Task>?> RouteAsync(ChatUpdate.Tap tap, CancellationToken cancellationToken)
    {
        var answer = new TapAnswer(Trouble);
        try
        {
            answer = await DecideAsync(tap, cancellationToken);
        }
        catch (Exception exception) when (UpdateRouter.IsForPeople(exception))
        {
            answer = TapAnswer.Toast(exception.Message);
        }
        finally
        {
            await ShowAsync(tap, answer, cancellationToken);
        }

        return answer is { Message: null, Buttons: null, Then: null } ? null : token => voice.ChangeAsync(tap.ChatId, tap.MessageId, answer, token);
    }

    private async Task<TapAnswer> DecideAsync(ChatUpdate.Tap tap, CancellationToken cancellationToken)
    {
        if (await doorkeeper.ChatAsync(tap.ChatId, cancellationToken) is not { } chat)
        {
            return TapAnswer.Toast(StrangeChat);
        }

        var data = CallbackData.Parse(tap.Data);
        var pressed = taps.FirstOrDefault(known => known.Action == data?.Action);
        var visitor = await doorkeeper.LetInAsync(chat, tap.From, InteractionKind.Callback, pressed?.Action ?? "unknown", tap.MessageId, cancellationToken);
        if (data is null || pressed is null)
        {
            return Redraw(chat, tap, NotOurs);
        }

        if (await keys.FindAsync(data.Key, cancellationToken) is not { } key || key.Action != data.Action)
        {
            return Redraw(chat, tap, TooOld);
        }

        if (key.TelegramChatId != tap.ChatId || key.TeamId != chat.TeamId)
        {
            LogForeignKey(data.Action);
            return TapAnswer.Toast(ElsewhereMade);
        }

        visitor.By.Require(pressed.Needs);
        return await workChats.ReadAsync(chat.TeamId, key.Subject, cancellationToken) is (var about, var subject)
            ? Naming(await pressed.HandleAsync(new TapCall(subject, tap.MessageId, visitor.By, chat, about), cancellationToken), chat, about)
            : await pressed.HandleAsync(new TapCall(key.Subject, tap.MessageId, visitor.By, chat, visitor.WorkChat), cancellationToken);
    }

    private static TapAnswer Naming(TapAnswer answer, ChatSettings shownIn, ChatSettings about) => answer with { Message = answer.Message?.Naming(shownIn, about) };

    /// <summary>A card gets buttons that are understood; other messages can be asked for again.</summary>
    private TapAnswer Redraw(ChatSettings chat, ChatUpdate.Tap tap, string words) =>
        TapAnswer.Toast(words) with { Then = token => cards.RedrawAsync(chat, tap.MessageId, token) };

    private async Task ShowAsync(ChatUpdate.Tap tap, TapAnswer answer, CancellationToken cancellationToken)
    {
        try
        {
            await messenger.AnswerTapAsync(tap.TapId, answer.Words, answer.IsAlert, cancellationToken);
        }
        catch (IntegrationException failure)
        {
            LogUnanswered(failure.Kind, failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A button for {Action} was pressed in a chat it was not made for; it was refused")]
    private partial void LogForeignKey(string action);

    [LoggerMessage(LogLevel.Warning, "A tap was handled, but its answer was not shown ({Kind}): {Reason}")]
    private partial void LogUnanswered(FailureKind kind, string reason);
}
