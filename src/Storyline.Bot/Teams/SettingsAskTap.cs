using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;
using Storyline.Services.Notifications.Teams;

namespace Storyline.Bot.Teams;

/// <summary>Asks for a value that no button has.</summary>
internal sealed class SettingsAskTap(Questions questions) : ITap
{
    public const string Word = "settings-ask";

    public string Action => Word;

    public TeamRole Needs => TeamRole.Admin;

    public Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var topic = Enum.Parse<SettingTopic>(SettingsSubject.Parse(tap.Subject).Name);
        var question = new Question(SettingsAnswer.QuestionWord, tap.Subject, SettingsPanel.Question(topic), QuestionMessage.Placeholder, tap.MessageId);
        return Task.FromResult(TapAnswer.Toast(SettingsPanel.Answer) with { Then = token => questions.AskAsync(tap.Chat, tap.By, question, token) });
    }
}
