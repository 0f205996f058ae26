using Storyline.Models.Media;

namespace Storyline.Models.Tests.Media;

public sealed class SeasonTests
{
    [Theory]
    [InlineData("11-25..12-31", 1125, 1231)]
    [InlineData(" 2-1 .. 2-29 ", 201, 229)]
    public void A_season_is_read_as_it_is_written(string text, int first, int last) => Season.Parse(text).ShouldBe(Season.Of(first, last));

    [Theory]
    [InlineData("")]
    [InlineData("11-25")]
    [InlineData("11-25..")]
    [InlineData("13-01..12-31")]
    [InlineData("02-30..03-01")]
    [InlineData("11-31..12-31")]
    [InlineData("00-10..01-01")]
    [InlineData("1-999..01-01")]
    [InlineData("+1-01..-2-01")]
    public void What_is_no_season_is_refused_with_an_example(string text) =>
        Should.Throw<InvalidRequestException>(() => Season.Parse(text)).Message.ShouldContain("11-25..12-31");

    [Fact]
    public void It_is_written_as_it_is_read() => Season.Of(1125, 106).ToString().ShouldBe("11-25..01-06");
}
