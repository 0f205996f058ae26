using Storyline.Cli.Scheduling;
using Storyline.Models;

namespace Storyline.Cli.Tests.Scheduling;

public sealed class CategorySetCommandTests
{
    [Theory]
    [InlineData("memes=70 merch=30")]
    [InlineData("memes=0.7 merch=0.3")]
    [InlineData("memes=70% merch=30%")]
    public void Shares_are_percentages_or_ratios(string shares) =>
        CategorySetCommand.Read(shares.Split(' ')).ShouldBe(new Dictionary<string, decimal> { ["memes"] = 0.7m, ["merch"] = 0.3m });

    [Fact]
    public void A_lone_one_is_everything() => CategorySetCommand.Read(["memes=1"])["memes"].ShouldBe(1m);

    [Theory]
    [InlineData("memes")]
    [InlineData("=70")]
    [InlineData("memes=much")]
    [InlineData("memes=-70")]
    [InlineData("memes=70 memes=30")]
    public void What_cannot_be_read_is_refused(string shares) =>
        Should.Throw<InvalidRequestException>(() => CategorySetCommand.Read(shares.Split(' ')));
}
