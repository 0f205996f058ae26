using Storyline.Data.Teams;
using Storyline.Testing;

namespace Storyline.Data.Tests.Teams;

public sealed class TeamRepositoryTests
{
    [Fact]
    public async Task A_time_zone_that_is_no_longer_the_one_that_was_seen_is_not_overwritten()
    {
        await using var world = await ServiceWorld.CreateAsync();

        (await ChangeAsync(world, "UTC", "Europe/Berlin")).ShouldBeTrue();
        (await ChangeAsync(world, "UTC", "Asia/Tokyo")).ShouldBeFalse();

        (await world.ReadAsync<string>("SELECT time_zone FROM teams")).ShouldBe("Europe/Berlin");
    }

    [Theory]
    [InlineData("UTC", true)]
    [InlineData("Europe/Berlin", true)]
    [InlineData("Mars/Olympus", false)]
    public async Task The_database_says_which_zones_it_can_tell_the_time_in(string zone, bool isKnown)
    {
        await using var world = await ServiceWorld.CreateAsync();

        (await world.AskAsync<ITeamRepository, bool>(teams => teams.KnowsTimeZoneAsync(zone, CancellationToken.None))).ShouldBe(isKnown);
    }

    private static Task<bool> ChangeAsync(ServiceWorld world, string seen, string wanted) =>
        world.AskAsync<ITeamRepository, bool>(teams => teams.ChangeTimeZoneAsync(world.Team.Id, seen, wanted, CancellationToken.None));
}
