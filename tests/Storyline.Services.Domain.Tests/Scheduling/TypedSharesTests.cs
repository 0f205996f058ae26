using Storyline.Models;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

public sealed class TypedSharesTests
{
    [Theory]
    [InlineData("memes=70 merch=30")]
    [InlineData("memes=0.7 merch=0.3")]
    [InlineData("memes=70% merch=30%")]
    [InlineData("memes = 70, merch = 30")]
    [InlineData("memes= 70 %\nmerch=30 %")]
    [InlineData("memes=70 merch=30 quotes=0")]
    public void Shares_are_percentages_or_ratios(string text) =>
        TypedShares.Read(text).ShouldBe(new Dictionary<string, decimal> { ["memes"] = 0.7m, ["merch"] = 0.3m });

    [Fact]
    public void A_name_may_have_blanks_and_emoji() =>
        TypedShares.Read("customer photos 🐈=40 memes=60").ShouldBe(new Dictionary<string, decimal> { ["customer photos 🐈"] = 0.4m, ["memes"] = 0.6m });

    [Fact]
    public void A_lone_one_is_everything() => TypedShares.Read("memes=1")["memes"].ShouldBe(1m);

    [Theory]
    [InlineData("")]
    [InlineData("memes")]
    [InlineData("=70")]
    [InlineData("memes=much")]
    [InlineData("memes=-70")]
    [InlineData("memes=70 memes=30")]
    [InlineData("memes==70")]
    [InlineData("memes=70 30")]
    public void What_cannot_be_read_is_refused(string text) => Should.Throw<InvalidRequestException>(() => TypedShares.Read(text));

    [Fact]
    public void An_endless_text_is_quoted_in_part() =>
        Should.Throw<InvalidRequestException>(() => TypedShares.Read(new string('x', 10_000))).Message.Length.ShouldBeLessThan(200);
}
