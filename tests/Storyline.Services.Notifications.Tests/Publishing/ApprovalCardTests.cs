using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Services.Notifications.Tests.Publishing;

public sealed class ApprovalCardTests
{
    [Fact]
    public void An_enhanced_card_says_everything_in_order()
    {
        var facts = SampleCard.Facts(media => { media.Title = "Cat on Monday"; media.Caption = "Mood."; media.LinkUrl = "https://shop.example/cat"; media.RequiresInteraction = true; }, tags: ["cats", "new arrivals", "☀️"]);
        facts.Item.IsForced = true;

        ApprovalCard.Compose(facts).Text.ShouldBe(
            """
            ⚡ cat.jpg · memes
            Cat on Monday
            Mood.
            🔗 https://shop.example/cat
            #cats #newarrivals

            📸 @brand · 🕑 Mon 23 Nov 14:12
            Why this one: never posted, memes 1.4 slots below target
            ✋ This one needs your hands:
            1. Open Instagram and add it to your story.
            2. Place the sticker; tap the link above to copy it.
            3. Share it, then tap Posted here.
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_tap_copies_the_caption_the_link_and_the_hashtags_each_by_itself()
    {
        var text = ApprovalCard.Compose(SampleCard.Facts(media => { media.Caption = "Mood 😺."; media.LinkUrl = "https://shop.example/cat"; }, tags: ["cats"]));

        text.Spans.Where(span => span.Style is TextStyle.Code).Select(span => text.Text.Substring(span.Offset, span.Length))
            .ShouldBe(["Mood 😺.", "https://shop.example/cat", "#cats"]);
    }

    [Fact]
    public void A_simple_card_leaves_the_reasons_and_the_steps_out()
    {
        var facts = SampleCard.Facts(media => { media.Caption = "Mood."; media.RequiresInteraction = true; }, style: CaptionStyle.Simple);

        ApprovalCard.Compose(facts).Text.ShouldBe("cat.jpg · memes\nMood.\n📸 @brand · 🕑 Mon 23 Nov 14:12\n✋ Needs a sticker: place it by hand before you share.");
    }

    [Fact]
    public void Few_words_are_two_lines_whatever_there_is_to_say()
    {
        var facts = SampleCard.Facts(media => { media.Caption = "Mood."; media.LinkUrl = "https://shop.example"; media.RequiresInteraction = true; }, isVerbose: false);
        facts.Chat.DryRunMode = true;

        ApprovalCard.Compose(facts).Text.ShouldBe("cat.jpg · memes\n📸 @brand · 🕑 Mon 23 Nov 14:12 · ✋ needs a sticker · 🧪 dry run");
    }

    [Theory]
    [InlineData(10_000, 0, 0, 0)]
    [InlineData(10_000, 300, 480, 40)]
    [InlineData(985, 300, 0, 3)]
    [InlineData(0, 300, 480, 400)]
    [InlineData(700, 0, 300, 0)]
    public void Whatever_people_write_the_card_fits_and_keeps_its_link_name_time_and_steps(int caption, int title, int link, int tags)
    {
        for (var shift = 0; shift < 4; shift++)
        {
            var address = link == 0 ? null : "https://shop.example/" + new string('x', link - 21);
            var text = ApprovalCard.Compose(SampleCard.Facts(
                media =>
                {
                    media.Caption = new string('a', shift) + string.Concat(Enumerable.Repeat("😺", caption / 2));
                    media.Title = title == 0 ? null : string.Concat(Enumerable.Repeat("שלום ", title / 5));
                    media.LinkUrl = address;
                    media.RequiresInteraction = true;
                },
                tags: [.. Enumerable.Range(0, tags).Select(number => $"tag{number}")]));

            text.Text.Length.ShouldBeLessThanOrEqualTo(1024);
            text.Text.ShouldStartWith("cat.jpg · memes\n");
            text.Text.ShouldContain(address ?? "");
            text.Text.ShouldContain("🕑 Mon 23 Nov 14:12");
            text.Text.ShouldEndWith("3. Share it, then tap Posted here.");
            ShouldBeWhole(text);
        }
    }

    [Fact]
    public void A_card_that_shows_only_a_preview_says_so_in_every_style()
    {
        static void Enlarge(MediaItem media) => (media.MimeType, media.FileSize) = ("video/mp4", 50_000_001);

        ApprovalCard.Compose(SampleCard.Facts(Enlarge)).Text.ShouldStartWith("cat.jpg · memes\n🔍 A preview: the clip has 51 MB and Telegram takes 50. The dashboard has the whole clip, and storyline media show says where its file is.\n");
        ApprovalCard.Compose(SampleCard.Facts(Enlarge, style: CaptionStyle.Simple)).Text.ShouldContain("\n🔍 A preview: the clip has 51 MB");
        ApprovalCard.Compose(SampleCard.Facts(Enlarge, isVerbose: false)).Text.ShouldBe("cat.jpg · memes\n📸 @brand · 🕑 Mon 23 Nov 14:12 · 🔍 a preview");
    }

    [Fact]
    public void A_link_that_is_longer_than_a_card_is_not_shown_by_half()
    {
        var text = ApprovalCard.Compose(SampleCard.Facts(media => media.LinkUrl = "https://shop.example/" + new string('x', 2000))).Text;

        text.ShouldContain("🔗 The link is too long for a card; the dashboard and storyline media show have it.");
        text.ShouldNotContain("https://");
    }

    [Fact]
    public void The_account_has_a_button_only_where_there_are_accounts()
    {
        var without = ApprovalCard.Buttons(new CardButtons("p", "s", "r", "w", null, null));
        var with = ApprovalCard.Buttons(new CardButtons("p", "s", "r", "w", "a", "brand"));

        Labels(without).ShouldBe(["✅ Posted", "⏭️ Skip", "🚫 Reject", "📱 Open Instagram", "❓ Why"]);
        Labels(with).ShouldBe(["✅ Posted", "⏭️ Skip", "🚫 Reject", "📸 @brand", "📱 Open Instagram", "❓ Why"]);
        with.Rows[^1][0].ShouldBeOfType<Button.Link>().Address.ShouldBe(new Uri("https://www.instagram.com/brand/"));
        without.Rows[^1][0].ShouldBeOfType<Button.Link>().Address.ShouldBe(new Uri("https://www.instagram.com/"));
    }

    private static IEnumerable<string> Labels(Keyboard keyboard) => keyboard.Rows.SelectMany(row => row).Select(button => button.Label);

    private static void ShouldBeWhole(RichText text)
    {
        for (var at = 0; at < text.Text.Length; at++)
        {
            if (char.IsHighSurrogate(text.Text[at]))
            {
                char.IsLowSurrogate(text.Text[++at]).ShouldBeTrue();
            }
            else
            {
                char.IsSurrogate(text.Text[at]).ShouldBeFalse();
            }
        }

        text.Spans.ShouldAllBe(span => span.Length > 0 && span.Offset + span.Length <= text.Text.Length);
    }
}
