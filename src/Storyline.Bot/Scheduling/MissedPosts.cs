using Storyline.Bot.Updates;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>How the question about missed posts ends: with what was done, or without its buttons when somebody was faster.</summary>
internal static class MissedPosts
{
    public static TapAnswer Answer(int changed, RichText done) => changed == 0
        ? TapAnswer.Toast(MissedPostsAnswer.Settled) with { Buttons = ButtonChange.None }
        : new TapAnswer(null) { Message = new Reply(done) };
}
