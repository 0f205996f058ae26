using System.Net;
using System.Net.Http.Json;

namespace Storyline.Api.Tests.Publishing;

public sealed class ProofTests
{
    [Theory]
    [InlineData(true, "confirmed", "✔")]
    [InlineData(false, "denied", "❔")]
    public async Task Whether_a_post_is_on_Instagram_is_answered_once_and_the_record_shows_it(bool isLive, string proof, string mark)
    {
        await using var world = await PublishingApi.StartAsync();
        await world.Admin.DoAsync($"/api/v1/posts/{await world.GivenPlannedAsync("memes/own.jpg")}/posted");
        var id = (await HistoryAsync(world)).Text("id");

        var first = await world.Admin.DoAsync($"/api/v1/history/{id}/proof", new { isLive });
        var second = await world.Admin.DoAsync($"/api/v1/history/{id}/proof", new { isLive = !isLive });

        first.GetProperty("isFirst").GetBoolean().ShouldBeTrue();
        first.Text("message")!.ShouldContain(mark);
        second.GetProperty("isFirst").GetBoolean().ShouldBeFalse();
        (await HistoryAsync(world)).Text("proof").ShouldBe(proof);
    }

    [Fact]
    public async Task A_post_that_there_never_was_is_not_found()
    {
        await using var world = await PublishingApi.StartAsync();

        await world.Admin.PostAsync($"/api/v1/history/{Guid.Empty}/proof", JsonContent.Create(new { isLive = true }), ApiWorld.Token).ShouldFailAsync(HttpStatusCode.NotFound, "not-found");
    }

    private static async Task<System.Text.Json.JsonElement> HistoryAsync(ApiWorld world) => (await world.Admin.ReadAsync("/api/v1/history")).Items().ShouldHaveSingleItem();
}
