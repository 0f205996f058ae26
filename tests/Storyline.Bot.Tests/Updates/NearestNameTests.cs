using Storyline.Bot.Updates;

namespace Storyline.Bot.Tests.Updates;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["start", "help", "status", "queue", "next", "schedule", "pause", "resume"];

    [Theory]
    [InlineData("statsu", "status")]
    [InlineData("que", "queue")]
    [InlineData("shedule", "schedule")]
    [InlineData("nxt", "next")]
    [InlineData("hlep", "help")]
    [InlineData("pauze", "pause")]
    public void A_slip_finds_what_was_meant(string typed, string meant) => NearestName.Find(typed, Names).ShouldBe(meant);

    [Theory]
    [InlineData("weather")]
    [InlineData("x")]
    [InlineData("ab")]
    public void What_resembles_nothing_finds_nothing(string typed) => NearestName.Find(typed, Names).ShouldBeNull();
}
