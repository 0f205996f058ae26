using Storyline.Bot.Publishing;
using Storyline.Bot.Updates;
using Storyline.Services.Core.Teams;

namespace Storyline.Bot.Teams;

/// <summary>Gives a command from the settings panel; the answer is a message of its own, so that the panel stays.</summary>
internal sealed class SettingsShortcutTap(ButtonCommands commands, ChatRegistry chats, ChatVoice voice) : ITap
{
    public const string Word = "settings-go";

    /// <summary>The commands that the panel leads to, those that exist.</summary>
    /// <param name="isInstagramOn">Whether this installation publishes by itself at all.</param>
    public static IEnumerable<(string Command, string Label)> Offered(bool isInstagramOn) =>
        [("queue", "📋 Queue"), ("schedule", "📅 Schedule 7 days"), ("mix", "🎚 Mix"), .. isInstagramOn ? [(AutoCommand.Name, "🤖 Auto")] : Array.Empty<(string, string)>()];

    public string Action => Word;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var subject = SettingsSubject.Parse(tap.Subject);
        var about = await chats.WorkChatAsync(tap.By.TeamId, subject.Chat, cancellationToken);
        var reply = await commands.GiveAsync(tap, about, subject.Name, cancellationToken);
        return new TapAnswer(null) { Then = token => voice.SayAsync(tap.Chat.TelegramChatId, reply, token) };
    }
}
