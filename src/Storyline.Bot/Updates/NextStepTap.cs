namespace Storyline.Bot.Updates;

/// <summary>Gives the command that an answer leads on to. What it says is a message of its own, so that the answer stays.</summary>
internal sealed class NextStepTap(ButtonCommands commands, ChatVoice voice) : ITap
{
    public const string Word = "next-step";

    public string Action => Word;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var reply = await commands.GiveAsync(tap, tap.WorkChat, tap.Subject, cancellationToken);
        return new TapAnswer(null) { Then = token => voice.SayAsync(tap.Chat.TelegramChatId, reply, token) };
    }
}
