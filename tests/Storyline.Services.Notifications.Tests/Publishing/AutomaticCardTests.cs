using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Services.Notifications.Tests.Publishing;

public sealed class AutomaticCardTests
{
    private static readonly string[] Stoppable = ["⛔ Stop", "✅ Posted", "⏭️ Skip", "🚫 Reject"];
    private static readonly string[] Answers = ["✅ It is live", "❌ It is not", "🔄 Check again"];

    public static TheoryData<PublicationStep> Ends => [PublicationStep.Published, PublicationStep.Failed, PublicationStep.Cancelled, PublicationStep.Rehearsed];

    public static TheoryData<PublicationStep> StepsOnTheWay => new(Enum.GetValues<PublicationStep>().Except(Ends.Select(end => end.Data)));

    [Theory]
    [MemberData(nameof(StepsOnTheWay))]
    public void At_every_step_the_card_says_how_far_it_is_and_shows_what_people_can_still_do(PublicationStep step)
    {
        var publication = At(step);

        var (words, buttons) = step switch
        {
            PublicationStep.Claimed => ("🤖 Goes out at 14:17 (in 5 minutes) · uploading\nStop, and it waits for you instead.", Stoppable),
            PublicationStep.Uploaded => ("🤖 Goes out at 14:17 (in 5 minutes) · preparing\nStop, and it waits for you instead.", Stoppable),
            PublicationStep.Container => ("🤖 Goes out at 14:17 (in 5 minutes) · preparing\nStop, and it waits for you instead.", Stoppable),
            PublicationStep.Ready => ("🤖 Goes out at 14:17 (in 5 minutes) · ready\nStop, and it waits for you instead.", Stoppable),
            PublicationStep.Publishing => ("🚀 Being published…", []),
            PublicationStep.Unconfirmed => ("🔎 Instagram gave no clear answer; looking what became of it…", []),
            _ => throw new InvalidOperationException($"What does a card say at {step}?"),
        };
        Compose(publication).ShouldBe($"cat.jpg · memes\n📸 @brand · story\n{words}");
        Labels(publication).ShouldBe(buttons);
    }

    [Fact]
    public void Once_the_team_is_asked_the_card_says_why_what_to_look_at_and_how_to_answer()
    {
        var publication = At(PublicationStep.Unconfirmed);
        publication.AskedAt = SampleCard.Now;
        publication.LastError = "the publish call was not answered";

        Compose(publication).ShouldBe(
            """
            cat.jpg · memes
            📸 @brand · story
            ❔ Is it on Instagram? Nobody can tell.
            the publish call was not answered
            Look at the account's stories and answer. Nothing is sent again until it is known; Storyline keeps looking as well.
            """.ReplaceLineEndings("\n"));
        Labels(publication).ShouldBe(Answers);
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public void What_has_come_to_an_end_can_neither_be_stopped_nor_answered(PublicationStep end) => Labels(At(end)).ShouldBeEmpty();

    [Theory]
    [InlineData(-3, "Goes out now")]
    [InlineData(0, "Goes out now")]
    [InlineData(0.2, "Goes out at 14:12 (in 1 minute)")]
    [InlineData(1, "Goes out at 14:13 (in 1 minute)")]
    [InlineData(1.5, "Goes out at 14:13 (in 2 minutes)")]
    [InlineData(240, "Goes out at 18:12 (in 240 minutes)")]
    public void It_says_when_on_the_clock_of_the_chat_and_how_soon(double minutes, string words)
    {
        var publication = At(PublicationStep.Ready);
        publication.DueAt = SampleCard.Now.AddMinutes(minutes);

        Compose(publication).ShouldContain($"🤖 {words} · ready");
    }

    [Theory]
    [InlineData(PublicationKind.Story, false, "story", "stories")]
    [InlineData(PublicationKind.Feed, false, "feed", "posts")]
    [InlineData(PublicationKind.Reel, false, "reel", "posts")]
    [InlineData(PublicationKind.Carousel, false, "carousel", "posts")]
    [InlineData(PublicationKind.Story, true, "🧪 dry run", "stories")]
    public void It_says_what_it_goes_out_as_and_where_to_look_for_it(PublicationKind kind, bool isRehearsal, string what, string where)
    {
        var publication = At(PublicationStep.Unconfirmed, kind, isRehearsal);
        publication.AskedAt = SampleCard.Now;

        var words = Compose(publication);

        words.ShouldContain($"📸 @brand · {what}\n");
        words.ShouldContain($"Look at the account's {where} and answer.");
    }

    [Fact]
    public void However_long_a_name_or_an_error_is_the_card_fits_and_still_says_what_to_do()
    {
        var publication = At(PublicationStep.Unconfirmed);
        publication.AskedAt = SampleCard.Now;
        publication.LastError = string.Concat(Enumerable.Repeat("😺", Publication.LongestWords / 2));
        var facts = SampleCard.Facts();
        facts.Media.FileName = new string('n', 250) + ".jpg";
        facts.Item.IsForced = true;

        var words = AutomaticCard.Compose(facts, publication, SampleCard.Now).Text;

        words.Length.ShouldBeLessThanOrEqualTo(1024);
        words.ShouldStartWith("⚡ nnn");
        words.ShouldEndWith("Storyline keeps looking as well.");
        words.ShouldNotContain("\ud83d\n");
    }

    private static string Compose(Publication publication) => AutomaticCard.Compose(SampleCard.Facts(), publication, SampleCard.Now).Text;

    private static IEnumerable<string> Labels(Publication publication) =>
        AutomaticCard.Buttons(publication, AutomaticCard.ActionsOf(publication)).Rows.SelectMany(row => row).Select(button => button.Label);

    private static Publication At(PublicationStep step, PublicationKind kind = PublicationKind.Story, bool isRehearsal = false)
    {
        var (facts, now) = (SampleCard.Facts(), SampleCard.Now);
        return new Publication
        {
            Id = PublicationId.New(now),
            TeamId = facts.Item.TeamId,
            QueueItemId = facts.Item.Id,
            ChatSettingsId = facts.Chat.Id,
            MediaItemId = facts.Media.Id,
            InstagramAccountId = InstagramAccountId.New(now),
            Kind = kind,
            IsRehearsal = isRehearsal,
            Step = step,
            DueAt = now.AddMinutes(5),
            Attempt = 1,
            CreatedAt = now,
            UpdatedAt = now,
        };
    }
}
