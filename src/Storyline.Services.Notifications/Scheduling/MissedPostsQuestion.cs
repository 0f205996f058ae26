using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>Asks the team what becomes of posts whose time passed without them, whatever kept them back.</summary>
public static class MissedPostsQuestion
{
    public static RichText Compose(int missed) => RichText.Lines(
        RichText.Bold(missed == 1 ? "🕰 One post was missed" : $"🕰 {missed} posts were missed"),
        missed == 1 ? "Its time is over, and it waits until you choose:" : "Their time is over, and they wait until you choose:",
        "• Reschedule: into the coming slots; later posts move back.",
        "• Clear: out of the plan; the pictures stay available.",
        "• Send anyway: one goes out now, any others in the coming slots.");

    public static Keyboard Buttons(string reschedule, string clear, string send) => Keyboard.Of(
        [new Button.Press("🔁 Reschedule", reschedule)],
        [new Button.Press("🧹 Clear overdue", clear), new Button.Press("📤 Send anyway", send)]);
}
