using System.Net;
using System.Net.Http.Json;
using Storyline.Models.Teams;

namespace Storyline.Api.Tests;

public sealed class TeamAndRoleTests(SharedWorld shared) : IClassFixture<SharedWorld>
{
    [Fact]
    public async Task Another_team_sees_nothing_of_ours_and_changes_nothing()
    {
        await using var world = await ApiWorld.StartAsync();
        var planned = await world.GivenPlannedAsync("memes/cat.jpg");
        var picture = await world.GivenPictureAsync("memes/dog.jpg", thumbnail: "dog.jpg");
        await world.Admin.DoAsync("/api/v1/locks", new { mediaId = picture.Id.Value });
        var held = (await world.Admin.ReadAsync("/api/v1/locks")).Items()[0].GetProperty("id").GetGuid();
        using var olga = world.As(await world.GivenOtherTeamAsync());

        foreach (var list in new[] { "media", "media/tags", "media/duplicates", "queue", "history", "locks", "category-mix/history", "operations/runs", "operations/alerts" })
        {
            (await olga.ReadAsync($"/api/v1/{list}")).Items().ShouldBeEmpty(list);
        }

        (await olga.ReadAsync("/api/v1/media/categories")).GetArrayLength().ShouldBe(0);

        foreach (var one in new[] { $"media/{picture.Id}", $"media/{picture.Id}/file", $"media/{picture.Id}/thumbnail", $"queue/{planned}" })
        {
            await (await olga.GetAsync($"/api/v1/{one}", ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        }

        foreach (var write in new[] { $"posts/{planned}/posted", $"posts/{planned}/skip", $"posts/{planned}/reject", $"queue/reset?chatId={world.Chat.Id}" })
        {
            var answer = await olga.PostAsync($"/api/v1/{write}", null, ApiWorld.Token);
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Conflict);
        }

        (await olga.DeleteAsync($"/api/v1/locks/{held}", ApiWorld.Token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await world.Admin.ReadAsync("/api/v1/queue")).Items().ShouldHaveSingleItem();
        (await world.Admin.ReadAsync("/api/v1/locks")).Items().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("POST", "queue/create", TeamRole.Operator)]
    [InlineData("POST", "queue/extend", TeamRole.Operator)]
    [InlineData("POST", "queue/force-next", TeamRole.Operator)]
    [InlineData("POST", "queue/reset", TeamRole.Operator)]
    [InlineData("POST", "settings/pause", TeamRole.Operator)]
    [InlineData("POST", "settings/resume", TeamRole.Operator)]
    [InlineData("POST", "locks", TeamRole.Operator)]
    [InlineData("DELETE", "locks/019ab000-0000-7000-8000-000000000000", TeamRole.Admin)]
    [InlineData("PUT", "category-mix", TeamRole.Admin)]
    [InlineData("GET", "operations/runs", TeamRole.Admin)]
    [InlineData("GET", "operations/alerts", TeamRole.Admin)]
    public async Task A_role_that_is_not_enough_is_told_so(string method, string path, TeamRole needed)
    {
        using var ben = shared.World.As(await shared.World.GivenMemberAsync("ben", needed - 1));
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), $"/api/v1/{path}") { Content = JsonContent.Create(new { }) };

        await (await ben.SendAsync(request, ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task A_member_reads_everything_but_alerts_and_acts_on_cards()
    {
        await using var world = await ApiWorld.StartAsync();
        var planned = await world.GivenPlannedAsync("memes/cat.jpg");
        using var ben = world.As(await world.GivenMemberAsync("ben", TeamRole.Member));

        (await ben.ReadAsync("/api/v1/operations/status")).GetProperty("queued").GetInt32().ShouldBe(1);
        (await ben.DoAsync($"/api/v1/posts/{planned}/skip")).Text("outcome").ShouldBe("done");
        (await ben.ReadAsync("/api/v1/history")).Items().ShouldHaveSingleItem().Text("by").ShouldBe("@ben");
    }
}
