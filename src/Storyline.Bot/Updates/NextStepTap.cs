namespace Storyline.Bot.Updates;

/// <summary>Gives the command that an answer leads on to. What it says is a message of its own, so that the answer stays.</summary>
internal sealed class NextStepTap(ButtonCommands commands, ChatVoice voice) : ITap
{
    public const string Word = "next-step";

    public string Action => Word;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var parts = tap.Subject.Split(' ', 2);
        var reply = await commands.GiveAsync(tap, tap.WorkChat, parts[0], parts.Length > 1 ? parts[1] : "", cancellationToken);
        return new TapAnswer(null) { Then = token => voice.SayAsync(tap.Chat.TelegramChatId, reply, token) };
    }
}
