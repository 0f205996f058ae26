using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>Asks for the whole mix as a text, for those who know it.</summary>
internal sealed class MixTypeTap(Questions questions) : ITap
{
    public const string Word = "mix-type";

    public string Action => Word;

    public TeamRole Needs => TeamRole.Admin;

    public Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var question = new Question(MixReply.QuestionWord, tap.Subject, MixEditMessage.Question(), MixEditMessage.Placeholder, tap.MessageId);
        return Task.FromResult(new TapAnswer(null) { Then = token => questions.AskAsync(tap.Chat, tap.By, question, token) });
    }
}
