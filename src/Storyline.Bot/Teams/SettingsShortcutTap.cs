using Storyline.Bot.Updates;
using Storyline.Services.Core.Teams;

namespace Storyline.Bot.Teams;

/// <summary>Gives a command from the settings panel; the answer is a message of its own, so that the panel stays.</summary>
internal sealed class SettingsShortcutTap(ButtonCommands commands, ChatRegistry chats, ChatVoice voice) : ITap
{
    public const string Word = "settings-go";

    /// <summary>The commands that the panel leads to, those that exist.</summary>
    public static IReadOnlyList<(string Command, string Label)> Offered { get; } = [("queue", "📋 Queue"), ("schedule", "📅 Schedule 7 days"), ("mix", "🎚 Mix"), ("auto", "🤖 Auto")];

    public string Action => Word;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var subject = SettingsSubject.Parse(tap.Subject);
        var about = await chats.WorkChatAsync(tap.By.TeamId, subject.Chat, cancellationToken);
        var reply = await commands.GiveAsync(tap, about, subject.Name, "", cancellationToken);
        return new TapAnswer(null) { Then = token => voice.SayAsync(tap.Chat.TelegramChatId, reply, token) };
    }
}
