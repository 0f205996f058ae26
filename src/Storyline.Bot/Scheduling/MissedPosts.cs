using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>
/// How the question about missed posts ends: with what was done about the posts that it was about. What was missed after it is asked about by itself.
/// When nothing of it waits any more, nothing is done: the message asks about what is missed now, or loses its buttons.
/// </summary>
internal sealed class MissedPosts(MissedPostsAsking questions)
{
    /// <param name="decide">Decides about what was missed before then; says how many posts changed.</param>
    /// <param name="done">What the message says when so many did.</param>
    public async Task<TapAnswer> AnswerAsync(TapCall tap, Func<DateTimeOffset, Task<int>> decide, Func<int, RichText> done, CancellationToken cancellationToken)
    {
        if (MissedPostsSubject.Read(tap.Subject) is { } missedBefore && await decide(missedBefore) is > 0 and var changed)
        {
            return new TapAnswer(null)
            {
                Message = new Reply(done(changed)),
                Then = tap.WorkChat is { IsPaused: false, CatchUpPolicy: CatchUpPolicy.Ask } ? token => questions.AskAsync(tap.WorkChat, token) : null,
            };
        }

        return await questions.AskAnewAsync(tap.WorkChat, cancellationToken) is { } now
            ? new TapAnswer(MissedPostsAnswer.OutOfDate) { Message = new Reply(now.Text, now.Buttons) }
            : TapAnswer.Toast(MissedPostsAnswer.Settled) with { Buttons = ButtonChange.None };
    }
}
