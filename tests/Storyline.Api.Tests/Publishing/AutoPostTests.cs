using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Storyline.Models.Accounts;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing.Instagram;

namespace Storyline.Api.Tests.Publishing;

public sealed class AutoPostTests
{
    [Fact]
    public async Task A_carousel_is_asked_for_with_its_further_pictures_and_shows_them()
    {
        await using var world = await PublishingApi.StartAsync();
        var (planned, own) = await GivenPlannedAsync(world);
        var (first, second) = (await world.GivenPictureAsync("memes/a.jpg"), await world.GivenPictureAsync("memes/b.jpg"));
        await SquareAsync(world);

        var begun = await world.Admin.DoAsync($"/api/v1/posts/{planned}/auto-post", Carousel(second, first));

        begun.Text("outcome").ShouldBe("begun");
        var publication = (await world.Admin.ReadAsync("/api/v1/publications")).Items().ShouldHaveSingleItem();
        publication.Text("kind").ShouldBe("carousel");
        publication.Text("mediaId").ShouldBe(own.ToString());
        publication.Items("furtherMediaIds").Select(id => id.GetString()).ShouldBe([second.Id.ToString(), first.Id.ToString()]);
        (await world.Admin.DoAsync($"/api/v1/posts/{planned}/stop")).Text("outcome").ShouldBe("stopped");
    }

    [Fact]
    public async Task Asked_for_without_a_body_it_is_a_story()
    {
        await using var world = await PublishingApi.StartAsync();
        var (planned, _) = await GivenPlannedAsync(world);

        (await world.Admin.DoAsync($"/api/v1/posts/{planned}/auto-post")).Text("outcome").ShouldBe("begun");

        (await world.Admin.ReadAsync("/api/v1/publications")).Items().ShouldHaveSingleItem().Text("kind").ShouldBe("story");
    }

    [Fact]
    public async Task What_is_no_carousel_is_refused_with_what_to_do()
    {
        await using var world = await PublishingApi.StartAsync();
        var (planned, _) = await GivenPlannedAsync(world);
        var (good, locked, tall) = (await world.GivenPictureAsync("memes/a.jpg"), await world.GivenPictureAsync("memes/b.jpg"), await world.GivenPictureAsync("memes/tall.jpg"));
        var copy = await world.GivenPictureAsync("memes/copy.jpg", "memes/a.jpg");
        await SquareAsync(world, but: tall);
        await world.Admin.DoAsync("/api/v1/locks", new { mediaId = locked.Id.Value, reason = "manualHold" });

        (await AskAsync(world, planned, Carousel()).ShouldFailAsync(HttpStatusCode.BadRequest, "invalid-request")).ShouldContain("2 to 10 pictures");
        (await AskAsync(world, planned, Carousel([.. Enumerable.Repeat(good, 10)])).ShouldFailAsync(HttpStatusCode.BadRequest, "invalid-request")).ShouldContain("would have 11");
        (await AskAsync(world, planned, Carousel(good, good)).ShouldFailAsync(HttpStatusCode.BadRequest, "invalid-request")).ShouldContain("once");
        (await AskAsync(world, planned, new { kind = "feed", furtherMediaIds = new[] { good.Id.Value } }).ShouldFailAsync(HttpStatusCode.BadRequest, "invalid-request")).ShouldContain("Only a carousel");
        (await AskAsync(world, planned, new { kind = "carousel", furtherMediaIds = new[] { Guid.Empty } }).ShouldFailAsync(HttpStatusCode.NotFound, "not-found")).ShouldContain("no media item");
        (await AskAsync(world, planned, Carousel(locked)).ShouldFailAsync(HttpStatusCode.Conflict, "conflict")).ShouldStartWith("b.jpg cannot go out with it: it is locked (held by hand)");
        (await AskAsync(world, planned, Carousel(tall)).ShouldFailAsync(HttpStatusCode.Conflict, "conflict")).ShouldContain("crop it, best to 1080×1350");
        (await AskAsync(world, planned, Carousel(good, copy)).ShouldFailAsync(HttpStatusCode.Conflict, "conflict")).ShouldStartWith("copy.jpg is the same picture as a.jpg");
        (await world.Admin.ReadAsync("/api/v1/publications")).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_teams_picture_does_not_exist()
    {
        await using var world = await PublishingApi.StartAsync();
        var (planned, _) = await GivenPlannedAsync(world);
        var other = await Testing.OtherTeam.InAsync(world.ConnectionString);
        await SquareAsync(world);

        await AskAsync(world, planned, new { kind = "carousel", furtherMediaIds = new[] { other.Picture.Value } }).ShouldFailAsync(HttpStatusCode.NotFound, "not-found");
    }

    private static object Carousel(params MediaItem[] further) => new { kind = "carousel", furtherMediaIds = further.Select(item => item.Id.Value) };

    private static Task<HttpResponseMessage> AskAsync(ApiWorld world, QueueItemId planned, object wish) =>
        world.Admin.PostAsync($"/api/v1/posts/{planned}/auto-post", JsonContent.Create(wish), ApiWorld.Token);

    private static async Task<(QueueItemId Planned, MediaItemId Own)> GivenPlannedAsync(ApiWorld world)
    {
        var planned = await world.GivenPlannedAsync("memes/own.jpg");
        return (planned, (await world.WithAsync<Data.Scheduling.IQueueRepository, QueueItem?>(queue => queue.FindAsync(world.Team.Id, planned, ApiWorld.Token)))!.MediaItemId);
    }

    private static async Task SquareAsync(ApiWorld world, MediaItem? but = null)
    {
        await using var database = NpgsqlDataSource.Create(world.ConnectionString);
        await database.CreateCommand($"UPDATE media_items SET height = width WHERE id <> '{but?.Id.Value ?? Guid.Empty}'").ExecuteNonQueryAsync(ApiWorld.Token);
    }
}
