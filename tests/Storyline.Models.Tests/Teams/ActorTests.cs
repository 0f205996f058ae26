using Storyline.Models.Teams;

namespace Storyline.Models.Tests.Teams;

public sealed class ActorTests
{
    private static readonly TeamId Team = TeamId.New(DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData(TeamRole.Member, TeamRole.Member, true)]
    [InlineData(TeamRole.Member, TeamRole.Operator, false)]
    [InlineData(TeamRole.Operator, TeamRole.Member, true)]
    [InlineData(TeamRole.Operator, TeamRole.Admin, false)]
    [InlineData(TeamRole.Admin, TeamRole.Operator, true)]
    public void A_role_may_do_what_the_ones_before_it_may(TeamRole role, TeamRole needed, bool may) =>
        new Actor(Team, null, "@ana", role, Door.Telegram).May(needed).ShouldBe(may);

    [Fact]
    public void A_refusal_names_the_role_that_is_needed()
    {
        var actor = new Actor(Team, null, "@ben", TeamRole.Member, Door.Telegram);

        Should.Throw<ForbiddenException>(() => actor.Require(TeamRole.Operator)).Message.ShouldContain("operator");
    }

    [Fact]
    public void People_are_named_by_their_username_or_else_by_their_first_name()
    {
        Person("ana").DisplayName.ShouldBe("@ana");
        Person(null).DisplayName.ShouldBe("Ana");
    }

    private static User Person(string? username) => new()
    {
        Id = UserId.New(DateTimeOffset.UnixEpoch),
        TelegramUserId = 1,
        Username = username,
        FirstName = "Ana",
        FirstSeenAt = DateTimeOffset.UnixEpoch,
        LastSeenAt = DateTimeOffset.UnixEpoch,
    };
}
