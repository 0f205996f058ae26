using Storyline.Services.Domain.Accounts;

namespace Storyline.Services.Domain.Tests.Accounts;

public sealed class TokenEndTests
{
    private static readonly DateTimeOffset Early = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Late = Early.AddDays(30);

    [Fact]
    public void The_earlier_of_the_two_counts_and_says_which_it_is()
    {
        TokenEnd.Of(Early, Late).ShouldBe(new TokenEnd(Early, IsOfDataAccess: false));
        TokenEnd.Of(Late, Early).ShouldBe(new TokenEnd(Early, IsOfDataAccess: true));
        TokenEnd.Of(Early, Early).ShouldBe(new TokenEnd(Early, IsOfDataAccess: false));
    }

    [Fact]
    public void What_is_not_known_does_not_count()
    {
        TokenEnd.Of(null, Late).ShouldBe(new TokenEnd(Late, IsOfDataAccess: true));
        TokenEnd.Of(Early, null).ShouldBe(new TokenEnd(Early, IsOfDataAccess: false));
        TokenEnd.Of(null, null).ShouldBeNull();
    }
}
