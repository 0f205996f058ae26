using Storyline.Bot.Updates;
using Storyline.Services.Core.Teams;

namespace Storyline.Bot.Publishing;

/// <summary>Shows what a policy would have done with the posts of the last 90 days. Changes nothing.</summary>
internal sealed class PolicyTryTap(PolicyPages pages, ChatRegistry chats) : ITap
{
    public const string Word = "policy-try";

    public string Action => Word;

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var subject = PolicySubject.Parse(tap.Subject);
        var about = await chats.WorkChatAsync(tap.By.TeamId, subject.Chat, cancellationToken);
        return new TapAnswer(null) { Message = await pages.RehearsalAsync(tap.Chat, about, subject, cancellationToken) };
    }
}
