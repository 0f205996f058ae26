using Storyline.Models.Teams;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Publishing;

/// <summary>The card: one planned post, shown to the team to decide about.</summary>
public static class ApprovalCard
{
    private const int LongestCaption = 1024;
    private const int LongestUserText = 600;
    private static readonly Uri Instagram = new("https://www.instagram.com/");

    public static RichText Compose(CardFacts facts)
    {
        var lines = new List<RichText> { Title(facts) };
        if (facts.Chat.ShowVerboseNotifications && facts.Chat.CaptionStyle is CaptionStyle.Enhanced)
        {
            lines.AddRange(UserText(facts));
            lines.Add(RichText.Empty);
            lines.Add(Plan(facts));
            lines.Add(RichText.Italic($"Why this one: {string.Join(", ", facts.Item.Reasons)}"));
        }
        else
        {
            lines.Add(Plan(facts));
        }

        if (facts.Media.RequiresInteraction)
        {
            lines.Add("✋ Needs a sticker: open Instagram, add the picture to your story, place the sticker, share, then tap Posted.");
        }

        if (facts.Chat.DryRunMode)
        {
            lines.Add("🧪 Dry run: nothing is recorded.");
        }

        return RichText.Lines(lines).Truncate(LongestCaption);
    }

    public static Keyboard Buttons(CardButtons data) => Keyboard.Of(
        [new Button.Press("✅ Posted", data.Posted), new Button.Press("⏭️ Skip", data.Skip)],
        [new Button.Press("🚫 Reject", data.Reject)],
        [new Button.Link("📱 Open Instagram", Instagram), new Button.Press("❓ Why", data.Why)]);

    public static Keyboard RejectQuestion(string yes, string no) => Keyboard.Of(
        [new Button.Press("✅ Yes, never show it again", yes), new Button.Press("❌ No", no)]);

    private static RichText Title(CardFacts facts) =>
        (facts.Item.IsForced ? "⚡ " : "") + RichText.Bold(facts.Media.Title ?? facts.Media.FileName) + $" · {facts.Media.Category}";

    private static IEnumerable<RichText> UserText(CardFacts facts)
    {
        if (facts.Media.Caption is { Length: > 0 } caption)
        {
            yield return RichText.Code(caption).Truncate(LongestUserText);
        }

        if (facts.Media.LinkUrl is { Length: > 0 } link)
        {
            yield return RichText.Plain($"🔗 {link}");
        }
    }

    private static RichText Plan(CardFacts facts) =>
        $"🕑 {facts.Window.Describe(facts.Item.ScheduledFor)}" + (facts.Account is { } account ? $" · 📸 @{account}" : "");
}
