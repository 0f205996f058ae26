using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>
/// How the question about missed posts ends: with what was done about the posts that it was about. What was missed after it is asked about by itself.
/// When nothing of it waits any more, nothing is done, and the message keeps its words: they may be the answer that somebody gave a moment ago. Only a
/// question of which nobody can tell any more what it was about asks anew in its place.
/// </summary>
internal sealed class MissedPosts(MissedPostsAsking questions)
{
    /// <param name="decide">Decides about what was missed before then; says how many posts changed.</param>
    /// <param name="done">What the message says when so many did.</param>
    public async Task<TapAnswer> AnswerAsync(TapCall tap, Func<DateTimeOffset, Task<int>> decide, Func<int, RichText> done, CancellationToken cancellationToken)
    {
        var chat = tap.WorkChat;
        var asks = chat is { IsPaused: false, CatchUpPolicy: CatchUpPolicy.Ask };
        var about = MissedPostsSubject.Read(tap.Subject);
        if (about is { } missedBefore && await decide(missedBefore) is > 0 and var changed)
        {
            return new TapAnswer(null) { Message = new Reply(done(changed)), Then = asks ? token => questions.AskInTimeAsync(chat, token) : null };
        }

        if (about is null && asks && await questions.AskAnewAsync(chat, cancellationToken) is { } now)
        {
            return new TapAnswer(MissedPostsAnswer.OutOfDate) { Message = new Reply(now.Text, now.Buttons) };
        }

        var words = await questions.IsAnyMissedAsync(chat, cancellationToken)
            ? MissedPostsAnswer.NotAskedAnew(chat.CatchUpPolicy, chat.IsPaused)
            : MissedPostsAnswer.Settled;
        return TapAnswer.Toast(words) with { Buttons = ButtonChange.None, Then = asks ? token => questions.AskInTimeAsync(chat, token) : null };
    }
}
