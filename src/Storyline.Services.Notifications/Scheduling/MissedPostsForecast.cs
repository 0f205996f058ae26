using Storyline.Models.Teams;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>What is going to become of missed posts by the chat's policy, told when posting goes on.</summary>
public static class MissedPostsForecast
{
    /// <param name="isOpen">Whether it is within the chat's posting hours: outside them nothing goes out at once.</param>
    public static RichText Compose(int missed, CatchUpPolicy policy, bool isOpen) =>
        (missed == 1 ? "🕰 One post was missed: " + OfOne(policy, isOpen) : $"🕰 {missed} posts were missed: " + OfSeveral(policy, isOpen)) + " /settings says what happens to missed posts.";

    private static string OfOne(CatchUpPolicy policy, bool isOpen) => policy switch
    {
        CatchUpPolicy.Ask => "the chat is asked what becomes of it.",
        CatchUpPolicy.Gradual => isOpen ? "it goes out within a minute." : "it takes a coming slot.",
        CatchUpPolicy.Skip => "it leaves the plan within a minute, and its picture stays available.",
    };

    private static string OfSeveral(CatchUpPolicy policy, bool isOpen) => policy switch
    {
        CatchUpPolicy.Ask => "the chat is asked what becomes of them.",
        CatchUpPolicy.Gradual => isOpen ? "one goes out within a minute, the rest follow in the coming slots." : "they take the coming slots.",
        CatchUpPolicy.Skip => "they leave the plan within a minute, and their pictures stay available.",
    };
}
