namespace Storyline.Data.Tests;

public sealed class DatabaseUrlTests
{
    [Theory]
    [InlineData("postgres://shop:secret@db.example:6543/storyline", "Host=db.example;Database=storyline;Port=6543;Username=shop;Password=secret")]
    [InlineData("postgresql://shop@db.example/storyline", "Host=db.example;Database=storyline;Username=shop")]
    [InlineData("postgres://sh%40p:p%3Aw%2Fd@db/story%20line", "Host=db;Database=\"story line\";Username=sh@p;Password=p:w/d")]
    [InlineData("postgres://db/storyline?sslmode=verify-full&application_name=shop", "Host=db;Database=storyline;SSL Mode=VerifyFull;Application Name=shop")]
    [InlineData("postgres://[::1]:5432/storyline", "Host=::1;Database=storyline;Port=5432")]
    public void An_address_becomes_a_connection_string(string url, string expected)
    {
        DatabaseUrl.Refusal(url).ShouldBeNull();
        DatabaseUrl.ToConnectionString(url).ShouldBe(expected, StringCompareShould.IgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("Host=localhost;Database=storyline")]
    [InlineData("mysql://user@host/name")]
    [InlineData("postgres:///storyline")]
    [InlineData("postgres://host")]
    [InlineData("postgres://host/a/b")]
    [InlineData("postgres://host/name?colour=blue")]
    public void An_address_that_cannot_be_used_is_refused_with_a_reason(string url)
    {
        DatabaseUrl.Refusal(url).ShouldNotBeNullOrEmpty();
        Should.Throw<FormatException>(() => DatabaseUrl.ToConnectionString(url));
    }
}
