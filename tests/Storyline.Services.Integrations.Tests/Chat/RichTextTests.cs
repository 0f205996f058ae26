using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Integrations.Tests.Chat;

public sealed class RichTextTests
{
    [Fact]
    public void Styles_move_with_the_text_before_them()
    {
        var text = "Hi " + RichText.Bold("😀 Ana") + "!\n" + RichText.Code("<b>");

        text.Text.ShouldBe("Hi 😀 Ana!\n<b>");
        text.Spans.ShouldBe([new TextSpan(TextStyle.Bold, 3, 6), new TextSpan(TextStyle.Code, 11, 3)]);
    }

    [Fact]
    public void Lines_are_joined_and_empty_ones_stay_blank()
    {
        var text = RichText.Lines("one", RichText.Empty, RichText.Italic("two"));

        text.Text.ShouldBe("one\n\ntwo");
        text.Spans.ShouldBe([new TextSpan(TextStyle.Italic, 5, 3)]);
    }

    [Fact]
    public void No_text_is_cut_inside_a_surrogate_pair()
    {
        var text = RichText.Plain("abc😀def");

        for (var length = 2; length < text.Text.Length; length++)
        {
            var cut = text.Truncate(length).Text;
            cut.Length.ShouldBeLessThanOrEqualTo(length);
            cut.ShouldEndWith("…");
            char.IsHighSurrogate(cut[^2]).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_cut_takes_the_styles_along()
    {
        var text = (RichText.Bold("bold") + RichText.Italic("italic")).Truncate(6);

        text.Text.ShouldBe("boldi…");
        text.Spans.ShouldBe([new TextSpan(TextStyle.Bold, 0, 4), new TextSpan(TextStyle.Italic, 4, 1)]);
    }

    [Fact]
    public void A_style_of_nothing_is_nothing() => RichText.Bold("").Spans.ShouldBeEmpty();
}
