using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Accounts;

namespace Storyline.Services.Notifications.Publishing;

/// <summary>The card: one planned post, shown to the team to decide about.</summary>
public static class ApprovalCard
{
    private const int LongestCaption = 1024;
    private const int LongestName = 100;
    private const int LongestTrouble = 300;
    private const int LongestLink = 500;

    public static RichText Compose(CardFacts facts) => CardLine.Fit(
        Trouble(facts).Concat(facts.Chat switch
        {
            { ShowVerboseNotifications: false } => Brief(facts),
            { CaptionStyle: CaptionStyle.Simple } => Simple(facts),
            _ => Enhanced(facts),
        }),
        LongestCaption);

    public static Keyboard Buttons(CardButtons data)
    {
        List<IReadOnlyList<Button>> rows =
        [
            [new Button.Press("✅ Posted", data.Posted), new Button.Press("⏭️ Skip", data.Skip)],
            [new Button.Press("🚫 Reject", data.Reject)],
        ];
        if (data.AutoPost is { } autoPost)
        {
            rows.Insert(0, [new Button.Press("🤖 Auto-post", autoPost)]);
        }

        if (data.Accounts is { } accounts)
        {
            rows.Add([new Button.Press(data.Account is { } name ? $"📸 @{name}" : "📸 Choose an account", accounts)]);
        }

        rows.Add([new Button.Link("📱 Open Instagram", InstagramName.AddressOf(data.Account)), new Button.Press("❓ Why", data.Why)]);
        return Keyboard.Of(rows);
    }

    public static Keyboard RejectQuestion(string yes, string no) => Keyboard.Of(
        [new Button.Press("✅ Yes, never show it again", yes), new Button.Press("❌ No", no)]);

    /// <param name="accounts">Each account's user name, whether it is the chosen one, and the callback data that chooses it.</param>
    /// <param name="back">Callback data that brings the card's own buttons back.</param>
    public static Keyboard Accounts(IReadOnlyList<(string Username, bool IsChosen, string Data)> accounts, string back) => Keyboard.Of(
    [
        .. accounts.Select(account => new[] { new Button.Press($"{(account.IsChosen ? "✔ " : "")}@{account.Username}", account.Data) }),
        [new Button.Press("↩️ Back", back)],
    ]);

    /// <summary>Why Storyline could not publish it by itself.</summary>
    private static IEnumerable<CardLine> Trouble(CardFacts facts) => facts.Item is { Status: QueueStatus.AwaitingTeam, LastError: { Length: > 0 } error }
        ? [new CardLine(RichText.Plain($"⚠️ Not published: {error}").Truncate(LongestTrouble)), "Post it by hand, or try again."]
        : [];

    private static IEnumerable<CardLine> Brief(CardFacts facts)
    {
        yield return Title(facts);
        yield return new CardLine(Plan(facts) + (PreviewNote.Of(facts.Media) is null ? "" : $" · {PreviewNote.Brief}") + (facts.Media.RequiresInteraction ? " · ✋ needs a sticker" : "") + (facts.Chat.DryRunMode ? " · 🧪 dry run" : ""));
    }

    private static IEnumerable<CardLine> Simple(CardFacts facts)
    {
        foreach (var line in Head(facts).Concat(ToCopy(facts)))
        {
            yield return line;
        }

        yield return new CardLine(Plan(facts));
        if (facts.Media.RequiresInteraction)
        {
            yield return "✋ Needs a sticker: place it by hand before you share.";
        }

        if (facts.Chat.DryRunMode)
        {
            yield return "🧪 Dry run: nothing is recorded.";
        }
    }

    private static IEnumerable<CardLine> Enhanced(CardFacts facts)
    {
        foreach (var line in Head(facts).Concat(ToCopy(facts)))
        {
            yield return line;
        }

        yield return "";
        yield return new CardLine(Plan(facts));
        if (facts.Item.Reasons.Count > 0)
        {
            yield return new CardLine(RichText.Italic($"Why this one: {string.Join(", ", facts.Item.Reasons)}"), Cut: 4);
        }

        if (facts.Media.RequiresInteraction)
        {
            yield return "✋ This one needs your hands:";
            yield return "1. Open Instagram and add it to your story.";
            yield return facts.Media.LinkUrl is { Length: > 0 } ? "2. Place the sticker; tap the link above to copy it." : "2. Place the sticker.";
            yield return "3. Share it, then tap Posted here.";
        }

        if (facts.Chat.DryRunMode)
        {
            yield return "🧪 Dry run: nothing is recorded.";
        }
    }

    private static IEnumerable<CardLine> Head(CardFacts facts) =>
        [Title(facts), .. PreviewNote.Of(facts.Media) is { } note ? [new CardLine(RichText.Plain(note), Cut: 4)] : Array.Empty<CardLine>()];

    private static CardLine Title(CardFacts facts) => new(
        (facts.Item.IsForced ? "⚡ " : "") + RichText.Bold(RichText.Plain(facts.Media.FileName).Truncate(LongestName).Text) + $" · {facts.Media.Category}", Cut: 5);

    /// <summary>What a person takes over to Instagram: a tap on it copies it.</summary>
    private static IEnumerable<CardLine> ToCopy(CardFacts facts)
    {
        if (facts.Media.Title is { Length: > 0 } title)
        {
            yield return new CardLine(RichText.Plain(title), Cut: 2);
        }

        if (facts.Media.Caption is { Length: > 0 } caption)
        {
            yield return new CardLine(RichText.Code(caption), Cut: 1);
        }

        if (facts.Media.LinkUrl is { Length: > 0 } link)
        {
            yield return new CardLine(link.Length <= LongestLink ? "🔗 " + RichText.Code(link) : "🔗 The link is too long for a card; the dashboard and storyline media show have it.");
        }

        if (Hashtags.Of(facts.Tags) is { Length: > 0 } hashtags)
        {
            yield return new CardLine(RichText.Code(hashtags), Cut: 3);
        }
    }

    private static RichText Plan(CardFacts facts) =>
        (facts.Account is { } account ? "📸 " + InstagramName.Of(account) + " · " : RichText.Empty) + $"🕑 {facts.Window.Describe(facts.Item.ScheduledFor)}";
}
