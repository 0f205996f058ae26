using Storyline.Models.Publishing;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Accounts;

namespace Storyline.Services.Notifications.Publishing;

/// <summary>The card of a post that goes out by itself: how far it is, and what people can still do.</summary>
public static class AutomaticCard
{
    private const int LongestCaption = 1024;
    private const int LongestName = 100;
    private const int LongestReason = 300;

    public static RichText Compose(CardFacts facts, Publication publication, DateTimeOffset now) => RichText.Lines(
    [
        (facts.Item.IsForced ? "⚡ " : "") + RichText.Bold(RichText.Plain(facts.Media.FileName).Truncate(LongestName).Text) + $" · {facts.Media.Category}",
        (facts.Account is { } account ? "📸 " + InstagramName.Of(account) + " · " : RichText.Empty) + (publication.IsRehearsal ? "🧪 dry run" : Kind(publication.Kind)),
        RichText.Bold(Headline(publication, facts.Window, now)),
        .. Explanation(publication),
        .. PreviewNote.Of(facts.Media) is { } note ? [RichText.Plain(note)] : Array.Empty<RichText>(),
    ]).Truncate(LongestCaption);

    /// <summary>The actions of its buttons, in order.</summary>
    public static IReadOnlyList<string> ActionsOf(Publication publication) => publication switch
    {
        { Step: PublicationStep.Claimed or PublicationStep.Uploaded or PublicationStep.Container or PublicationStep.Ready } => ["stop", "posted", "skip", "reject"],
        { Step: PublicationStep.Unconfirmed, AskedAt: not null } => ["live", "not-live", "check-again"],
        _ => [],
    };

    /// <param name="data">Callback data of <see cref="ActionsOf"/>.</param>
    public static Keyboard Buttons(Publication publication, IReadOnlyList<string> data) => ActionsOf(publication).Count switch
    {
        4 => Keyboard.Of(
            [new Button.Press("⛔ Stop", data[0])],
            [new Button.Press("✅ Posted", data[1]), new Button.Press("⏭️ Skip", data[2])],
            [new Button.Press("🚫 Reject", data[3])]),
        3 => Keyboard.Of([new Button.Press("✅ It is live", data[0]), new Button.Press("❌ It is not", data[1])], [new Button.Press("🔄 Check again", data[2])]),
        _ => Keyboard.Of(Array.Empty<IReadOnlyList<Button>>()),
    };

    private static string Headline(Publication publication, PostingWindow window, DateTimeOffset now) => publication switch
    {
        { Step: PublicationStep.Publishing } => "🚀 Being published…",
        { Step: PublicationStep.Unconfirmed, AskedAt: null } => "🔎 Instagram gave no clear answer; looking what became of it…",
        { Step: PublicationStep.Unconfirmed } => "❔ Is it on Instagram? Nobody can tell.",
        _ => $"🤖 {When(publication, window, now)} · {Progress(publication.Step)}",
    };

    private static string When(Publication publication, PostingWindow window, DateTimeOffset now)
    {
        var minutes = (int)Math.Ceiling((publication.DueAt - now).TotalMinutes);
        return minutes <= 0 ? "Goes out now" : $"Goes out at {window.ToLocal(publication.DueAt):HH:mm} (in {(minutes == 1 ? "1 minute" : $"{minutes} minutes")})";
    }

    private static string Progress(PublicationStep step) => step switch
    {
        PublicationStep.Claimed => "uploading",
        PublicationStep.Uploaded or PublicationStep.Container => "preparing",
        _ => "ready",
    };

    private static IEnumerable<RichText> Explanation(Publication publication) => publication switch
    {
        { Step: PublicationStep.Unconfirmed, AskedAt: not null } =>
        [
            RichText.Plain(publication.LastError ?? "").Truncate(LongestReason),
            $"Look at the account's {(publication.Kind is PublicationKind.Story ? "stories" : "posts")} and answer. Nothing is sent again until it is known; Storyline keeps looking as well.",
        ],
        { Step: PublicationStep.Publishing or PublicationStep.Unconfirmed } => [],
        _ => ["Stop, and it waits for you instead."],
    };

    private static string Kind(PublicationKind kind) => kind switch
    {
        PublicationKind.Story => "story",
        PublicationKind.Feed => "feed",
        PublicationKind.Reel => "reel",
        PublicationKind.Carousel => "carousel",
    };
}
