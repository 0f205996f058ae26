using System.Text;
using Storyline.Bot.Updates;

namespace Storyline.Bot.Tests.Updates;

public sealed class CallbackDataTests
{
    [Fact]
    public void Our_own_data_is_read() =>
        CallbackData.Parse("v1:reject-yes:AbCd_-0123456789").ShouldBe(new CallbackData("reject-yes", "AbCd_-0123456789"));

    [Theory]
    [InlineData("")]
    [InlineData("posted")]
    [InlineData("v1:posted")]
    [InlineData("v1:posted:")]
    [InlineData("v1::AbCd_-0123456789")]
    [InlineData("v2:posted:AbCd_-0123456789")]
    [InlineData("v1:posted:AbCd_-012345678")]
    [InlineData("v1:posted:AbCd_-01234567890")]
    [InlineData("v1:posted:AbCd_-0123456789:more")]
    [InlineData("v1:posted:AbCd_-0123456789\n")]
    [InlineData("v1:posted:AbCd_-01234567 9")]
    [InlineData("v1:post:ed:AbCd_-0123456789")]
    [InlineData("v1:posted-:AbCd_-0123456789")]
    [InlineData("v1:Posted:AbCd_-0123456789")]
    [InlineData("v1:pоsted:AbCd_-0123456789")]
    public void Nothing_else_is(string data) => CallbackData.Parse(data).ShouldBeNull();

    [Fact]
    public void The_longest_action_leaves_room_for_the_key() =>
        Encoding.UTF8.GetByteCount($"v1:{new string('a', 24)}:{new string('k', 16)}").ShouldBeLessThanOrEqualTo(64);
}
