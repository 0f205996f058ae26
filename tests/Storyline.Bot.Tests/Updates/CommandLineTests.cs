using Storyline.Bot.Updates;

namespace Storyline.Bot.Tests.Updates;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("/status", "status", null, "")]
    [InlineData("/STATUS", "status", null, "")]
    [InlineData("/queue 10", "queue", null, "10")]
    [InlineData("/queue   10  ", "queue", null, "10")]
    [InlineData("/queue@storyline_demo_bot 10", "queue", "storyline_demo_bot", "10")]
    [InlineData("/whynot cat monday.jpg", "whynot", null, "cat monday.jpg")]
    [InlineData("/link a\nb", "link", null, "a\nb")]
    [InlineData("/queue\n5", "queue", null, "5")]
    public void A_command_is_taken_apart(string text, string name, string? bot, string arguments) =>
        CommandLine.Parse(text).ShouldBe(new CommandLine(name, bot, arguments));

    [Theory]
    [InlineData("status")]
    [InlineData(" /status")]
    [InlineData("/")]
    [InlineData("//status")]
    [InlineData("/sta-tus")]
    [InlineData("/status@")]
    [InlineData("/status@a@b")]
    [InlineData("/ status")]
    [InlineData("/стaтус")]
    [InlineData("")]
    public void Anything_else_is_no_command(string text) => CommandLine.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("/status@Storyline_Demo_Bot", false)]
    [InlineData("/status", false)]
    [InlineData("/status@other_bot", true)]
    public void A_command_for_another_bot_is_recognised(string text, bool isForAnother) =>
        CommandLine.Parse(text)!.IsForAnother("storyline_demo_bot").ShouldBe(isForAnother);
}
