namespace Storyline.Models.Tests;

public sealed class ShortTextTests
{
    [Theory]
    [InlineData("cat", 3, "cat")]
    [InlineData("cats", 3, "cat")]
    [InlineData("ab🐈", 3, "ab")]
    [InlineData("ab🐈", 4, "ab🐈")]
    [InlineData("🐈", 1, "")]
    [InlineData("cat", 0, "")]
    public void No_character_is_cut_in_half(string text, int longest, string cut) => text.CutTo(longest).ShouldBe(cut);

    [Theory]
    [InlineData("a cat", 5, "a cat")]
    [InlineData("a cat", 2, "a…")]
    [InlineData("ab🐈🐈", 3, "ab…")]
    public void A_beginning_says_that_it_is_one(string text, int longest, string shown) => text.Shortened(longest).ShouldBe(shown);
}
