namespace Storyline.Bot.Updates;

/// <summary>Gives a command for the work chat that was chosen; its answer takes the place of the question.</summary>
internal sealed class WorkChatTap(ButtonCommands commands) : ITap
{
    public const string Word = "in-chat";

    public string Action => Word;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var reply = await commands.GiveAsync(tap, tap.WorkChat, tap.Subject, cancellationToken);
        return new TapAnswer(null) { Message = reply, Then = reply.Then };
    }
}
