using Storyline.Models;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

public sealed class CategoryMixTests
{
    [Fact]
    public void Ratios_that_sum_to_one_are_a_mix()
    {
        var mix = CategoryMix.Of([new("memes", 0.7m), new("merch", 0.3m)]);

        mix.Categories.ShouldBe(["memes", "merch"]);
        (mix.TargetOf(0), mix.TargetOf(1)).ShouldBe((0.7m, 0.3m));
    }

    [Fact]
    public void Rounded_thirds_are_a_mix_and_share_what_is_missing()
    {
        var mix = CategoryMix.Of([new("a", 0.3333m), new("b", 0.3333m), new("c", 0.3333m)]);

        mix.TargetOf(0).ShouldBe(1m / 3);
    }

    [Theory]
    [InlineData("memes=0.7 merch=0.25", "The ratios of the category mix sum to 95 %: add 5 % to reach 100 %.")]
    [InlineData("memes=0.7 merch=0.35", "The ratios of the category mix sum to 105 %: take away 5 % to reach 100 %.")]
    [InlineData("memes=0.7 merch=0.2994", "The ratios of the category mix sum to 99.94 %: add 0.06 % to reach 100 %.")]
    [InlineData("memes=1 merch=0", "The ratio of 'merch' is 0 %, which is no share: choose more than 0 % and at most 100 %, or leave the category out.")]
    [InlineData("memes=1.5 merch=-0.5", "The ratio of 'memes' is 150 %, which is no share: choose more than 0 % and at most 100 %, or leave the category out.")]
    [InlineData("memes=0.5 memes=0.5", "The category 'memes' is in the mix twice: give it one ratio.")]
    [InlineData("=1", "A category of the mix has no name: name each one.")]
    [InlineData("", "The category mix is empty: give at least one category a ratio.")]
    public void Anything_else_is_refused_with_one_sentence(string ratios, string sentence)
    {
        var given = ratios.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .Select(pair => KeyValuePair.Create(pair[0], decimal.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture)));

        Should.Throw<InvalidRequestException>(() => CategoryMix.Of(given)).Message.ShouldBe(sentence);
    }
}
