using Storyline.Cli.Accounts;
using Storyline.Models;

namespace Storyline.Cli.Tests.Accounts;

public sealed class SecretTextTests
{
    [Theory]
    [InlineData("EAAcanary\n", "EAAcanary")]
    [InlineData("{\"access_token\":\"EAAcanary\",\"token_type\":\"bearer\"}", "EAAcanary")]
    [InlineData("{\"token\":\"EAAcanary\"}", "EAAcanary")]
    public void A_token_is_taken_alone_or_out_of_an_answer_of_Metas(string text, string token) => SecretText.Read(text).ShouldBe(token);

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("two canaries")]
    [InlineData("{\"error\":\"canary\"}")]
    [InlineData("{canary")]
    public void What_is_none_is_refused_without_being_repeated(string text) =>
        Should.Throw<InvalidRequestException>(() => SecretText.Read(text)).Message.ShouldNotContain("canar");
}
