using System.Net;

namespace Storyline.Api.Tests;

public sealed class DecisionTests
{
    [Fact]
    public async Task A_second_decision_changes_nothing_and_says_who_was_first()
    {
        await using var world = await ApiWorld.StartAsync();
        var planned = await world.GivenPlannedAsync("memes/cat.jpg");
        using var ben = world.As(await world.GivenMemberAsync("ben", Models.Teams.TeamRole.Member));

        var first = await world.Admin.DoAsync($"/api/v1/posts/{planned}/posted");
        var second = await ben.DoAsync($"/api/v1/posts/{planned}/reject");

        first.Text("outcome").ShouldBe("done");
        second.Text("outcome").ShouldBe("alreadyHandled");
        second.Text("message").ShouldNotBeNull().ShouldContain("@ana");
        var line = (await world.Admin.ReadAsync("/api/v1/history")).Items().ShouldHaveSingleItem();
        line.Text("status").ShouldBe("posted");
        line.Text("method").ShouldBe("telegramManual");
        line.Text("fileName").ShouldBe("cat.jpg");
        (await world.Admin.ReadAsync("/api/v1/locks")).Items().ShouldHaveSingleItem().Text("reason").ShouldBe("recentPost");
    }

    [Fact]
    public async Task Of_many_decisions_at_once_one_is_recorded()
    {
        await using var world = await ApiWorld.StartAsync();
        var planned = await world.GivenPlannedAsync("memes/cat.jpg");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(number =>
            world.Admin.DoAsync($"/api/v1/posts/{planned}/{(number % 2 == 0 ? "posted" : "skip")}")));

        outcomes.Count(outcome => outcome.Text("outcome") == "done").ShouldBe(1);
        outcomes.Where(outcome => outcome.Text("outcome") != "done").ShouldAllBe(outcome => outcome.Text("outcome") == "busy" || outcome.Text("outcome") == "alreadyHandled");
        (await world.Admin.ReadAsync("/api/v1/history")).Items().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_post_that_never_was_cannot_be_decided_about()
    {
        await using var world = await ApiWorld.StartAsync();

        var answer = await world.Admin.PostAsync("/api/v1/posts/019ab000-0000-7000-8000-000000000000/posted", null, ApiWorld.Token);

        await answer.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }
}
