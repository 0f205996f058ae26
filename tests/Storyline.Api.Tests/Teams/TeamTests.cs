using System.Net;
using System.Text;
using Storyline.Models.Teams;

namespace Storyline.Api.Tests.Teams;

public sealed class TeamTests
{
    private const string Path = "/api/v1/team";

    [Fact]
    public async Task The_time_zone_is_read_and_changed_and_the_chats_keep_theirs()
    {
        await using var world = await ApiWorld.StartAsync();

        var before = await world.Admin.ReadAsync(Path);
        using var answer = await PatchAsync(world.Admin, """{"timeZone":"Europe/Berlin"}""");

        $"{before.Text("slug")} {before.Text("name")} {before.Text("timeZone")}".ShouldBe("default Paper & Pine UTC");
        (await answer.ShouldBeJsonAsync(HttpStatusCode.OK)).Text("timeZone").ShouldBe("Europe/Berlin");
        (await world.Admin.ReadAsync(Path)).Text("timeZone").ShouldBe("Europe/Berlin");
        (await world.Admin.ReadAsync($"/api/v1/settings/{world.Chat.Id}")).Text("timeZone").ShouldBe("UTC");
        var noted = (await world.Admin.ReadAsync("/api/v1/team/activity?limit=1")).Items().ShouldHaveSingleItem();
        (noted.Text("kind"), noted.Text("what"), noted.Text("subject")).ShouldBe(("change", "setting.changed", "time-zone of the team"));
    }

    [Theory]
    [InlineData("""{"timeZone":"Europe/Berlinn"}""")]
    [InlineData("""{"timeZone":""}""")]
    [InlineData("""{"timeZone":7}""")]
    [InlineData("""{"zone":"Europe/Berlin"}""")]
    [InlineData("""{"id":"019ab000-0000-7000-8000-000000000000","timeZone":"Europe/Berlin"}""")]
    [InlineData("""[]""")]
    [InlineData("")]
    public async Task A_change_that_cannot_be_is_refused(string body)
    {
        await using var world = await ApiWorld.StartAsync();

        await (await PatchAsync(world.Admin, body)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");

        (await world.Admin.ReadAsync(Path)).Text("timeZone").ShouldBe("UTC");
    }

    [Fact]
    public async Task A_zone_that_is_misspelt_is_answered_with_the_nearest_and_one_that_is_too_long_is_refused()
    {
        await using var world = await ApiWorld.StartAsync();

        (await (await PatchAsync(world.Admin, """{"timeZone":"Europe/Berlinn"}""")).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request"))
            .ShouldNotBeNull().ShouldContain("the nearest are Europe/Berlin");
        (await PatchAsync(world.Admin, $$"""{"timeZone":"{{new string('x', 65)}}"}""")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_is_left_out_stays_as_it_is()
    {
        await using var world = await ApiWorld.StartAsync();

        (await (await PatchAsync(world.Admin, "{}")).ShouldBeJsonAsync(HttpStatusCode.OK)).Text("timeZone").ShouldBe("UTC");
    }

    [Fact]
    public async Task Members_look_and_an_admin_changes_their_own_team_alone()
    {
        await using var world = await ApiWorld.StartAsync();
        using var ben = world.As(await world.GivenMemberAsync("ben", TeamRole.Operator));
        using var olga = world.As(await world.GivenOtherTeamAsync());

        (await ben.ReadAsync(Path)).Text("timeZone").ShouldBe("UTC");
        await (await PatchAsync(ben, """{"timeZone":"Europe/Berlin"}""")).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        (await (await PatchAsync(olga, """{"timeZone":"Asia/Tokyo"}""")).ShouldBeJsonAsync(HttpStatusCode.OK)).Text("slug").ShouldBe("others");

        (await world.Admin.ReadAsync(Path)).Text("timeZone").ShouldBe("UTC");
    }

    private static async Task<HttpResponseMessage> PatchAsync(HttpClient client, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, Path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        return await client.SendAsync(request, ApiWorld.Token);
    }
}
