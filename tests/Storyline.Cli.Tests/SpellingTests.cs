namespace Storyline.Cli.Tests;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("hisory", "history")]
    [InlineData("lst", "list")]
    [InlineData("LIST", "list")]
    [InlineData("elephant", null)]
    public void The_nearest_word_is_guessed_if_it_is_near(string word, string? expected) =>
        Spelling.Nearest(word, ["list", "history", "schedule"]).ShouldBe(expected);
}
