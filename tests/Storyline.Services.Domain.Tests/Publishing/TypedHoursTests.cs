using Storyline.Models;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Domain.Tests.Publishing;

public sealed class TypedHoursTests
{
    [Theory]
    [InlineData("9-21", 9, 21)]
    [InlineData(" 14 – 2 ", 14, 2)]
    [InlineData("0-0", 0, 0)]
    public void Two_hours_are_read(string text, int start, int end) => TypedHours.Read(text).ShouldBe((start, end));

    [Theory]
    [InlineData("9")]
    [InlineData("9-24")]
    [InlineData("-1-3")]
    [InlineData("nine to five")]
    public void What_is_no_two_hours_is_refused_with_an_example(string text) =>
        Should.Throw<InvalidRequestException>(() => TypedHours.Read(text)).Message.ShouldContain("For example: 9-21");
}
