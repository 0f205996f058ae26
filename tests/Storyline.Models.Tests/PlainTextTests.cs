namespace Storyline.Models.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \t\u00A0\u2003")]
    [InlineData("\u200B\u202E\u2066")]
    [InlineData("\u115F")]
    [InlineData("\u1160")]
    [InlineData("\u3164")]
    [InlineData("\uFFA0")]
    [InlineData("\u2800")]
    [InlineData("\uFE0F\u034F\U000E0100")]
    public void What_shows_nothing_is_blank(string text) => PlainText.IsBlank(text).ShouldBeTrue();

    [Theory]
    [InlineData("a")]
    [InlineData("\u3164.\u3164")]
    [InlineData("한")]
    [InlineData("⠁")]
    [InlineData("❤\uFE0F")]
    [InlineData("👩‍👩‍👧")]
    public void What_shows_anything_is_not(string text) => PlainText.IsBlank(text).ShouldBeFalse();
}
