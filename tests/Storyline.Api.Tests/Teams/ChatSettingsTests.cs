using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Npgsql;
using Storyline.Models.Teams;

namespace Storyline.Api.Tests.Teams;

public sealed class ChatSettingsTests
{
    [Fact]
    public async Task A_patch_changes_what_it_names_and_says_what_that_was()
    {
        await using var world = await ApiWorld.StartAsync();
        var etag = (await world.Admin.GetAsync(Path(world), ApiWorld.Token)).Headers.ETag!;

        using var answer = await PatchAsync(world.Admin, Path(world), """{"postsPerDay":5,"timeZone":"Europe/Berlin","catchUpPolicy":"gradual"}""", etag);

        var changed = await answer.ShouldBeJsonAsync(HttpStatusCode.OK);
        changed.Items("changes").Select(change => $"{change.Text("setting")} {change.Text("oldValue")} {change.Text("newValue")}")
            .ShouldBe(["posts-per-day 3 5", "time-zone UTC Europe/Berlin", "catch-up ask gradual"]);
        answer.Headers.ETag.ShouldBe((await world.Admin.GetAsync(Path(world), ApiWorld.Token)).Headers.ETag);
        (await world.Admin.ReadAsync(Path(world))).GetProperty("postsPerDay").GetInt32().ShouldBe(5);
    }

    [Fact]
    public async Task A_stale_version_is_refused_with_both_values()
    {
        await using var world = await ApiWorld.StartAsync();
        var etag = (await world.Admin.GetAsync(Path(world), ApiWorld.Token)).Headers.ETag!;
        (await PatchAsync(world.Admin, Path(world), """{"skipTtlDays":9}""", etag)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var stale = await PatchAsync(world.Admin, Path(world), """{"skipTtlDays":4}""", etag);

        (await stale.ShouldBeProblemAsync(HttpStatusCode.Conflict, "conflict")).ShouldNotBeNull().ShouldContain("skip-days is 9 now, you wanted 4");
    }

    [Theory]
    [InlineData("""{"postsPerDay":0}""", "choose a number from 1 to 50")]
    [InlineData("""{"postsPerDay":null}""", "postsPerDay cannot be taken away")]
    [InlineData("""{"timeZone":"Mars/Olympus"}""", "is unknown here")]
    [InlineData("""{"postsperday":3}""", "postsperday")]
    [InlineData("""{"postsPerDay":"3"}""", "postsPerDay")]
    [InlineData("""[]""", "an object with the settings")]
    [InlineData("""{"postsPerDay":3""", "JSON")]
    public async Task A_patch_that_cannot_be_is_refused_with_a_sentence(string patch, string sentence)
    {
        await using var world = await ApiWorld.StartAsync();

        var refused = await PatchAsync(world.Admin, Path(world), patch, EntityTagHeaderValue.Any);

        (await refused.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request")).ShouldNotBeNull().ShouldContain(sentence, Case.Insensitive);
    }

    [Fact]
    public async Task Without_a_version_nothing_is_overwritten()
    {
        await using var world = await ApiWorld.StartAsync();

        (await (await PatchAsync(world.Admin, Path(world), """{"postsPerDay":5}""", null)).ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request")).ShouldNotBeNull().ShouldContain("If-Match");
    }

    [Fact]
    public async Task Operators_pause_and_change_nothing_else()
    {
        await using var world = await ApiWorld.StartAsync();
        using var olga = world.As(await world.GivenMemberAsync("olga", TeamRole.Operator));

        (await PatchAsync(olga, Path(world), """{"isPaused":true}""", EntityTagHeaderValue.Any)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await PatchAsync(olga, Path(world), """{"dryRunMode":true}""", EntityTagHeaderValue.Any)).ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Time_zones_are_found_by_city_with_their_offset()
    {
        await using var world = await ApiWorld.StartAsync();

        var found = await world.Admin.ReadAsync("/api/v1/settings/time-zones?q=kolkata");

        found.EnumerateArray().Select(zone => $"{zone.Text("id")} {zone.GetProperty("utcOffsetMinutes").GetInt32()}").ShouldBe(["Asia/Kolkata 330"]);
        (await world.Admin.ReadAsync("/api/v1/settings/time-zones")).GetArrayLength().ShouldBeGreaterThan(300);
    }

    [Fact]
    public async Task Reading_makes_no_rows_and_an_unknown_chat_is_not_found_instead_of_having_plausible_defaults()
    {
        await using var world = await ApiWorld.StartAsync();
        var before = await CountAsync(world);

        await (await world.Admin.GetAsync($"/api/v1/settings/{Guid.CreateVersion7(DateTimeOffset.UnixEpoch)}", ApiWorld.Token)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        foreach (var operation in (await Operation.AllAsync(world)).Where(operation => operation.Method == HttpMethod.Get && operation.NeedsSignIn && !operation.Path.EndsWith("/events", StringComparison.Ordinal)))
        {
            (await world.Admin.GetAsync(operation.PathOfNothing(), ApiWorld.Token)).Dispose();
        }

        (await CountAsync(world)).ShouldBe(before);
    }

    [Fact]
    public async Task People_are_listed_promoted_and_switched_off_but_never_the_last_admin()
    {
        await using var world = await ApiWorld.StartAsync();
        var ben = await world.GivenMemberAsync("ben", TeamRole.Member);

        (await world.Admin.ReadAsync("/api/v1/team/users")).Items().Select(user => $"{user.Text("name")} {user.Text("role")}").ShouldBe(["@ana admin", "@ben member"], ignoreOrder: true);
        using var promoted = await PatchAsync(world.Admin, $"/api/v1/team/users/{ben.UserId}", """{"role":"operator","isActive":false}""", null);
        (await promoted.ShouldBeJsonAsync(HttpStatusCode.OK)).GetProperty("isActive").GetBoolean().ShouldBeFalse();
        (await (await PatchAsync(world.Admin, $"/api/v1/team/users/{world.Ana.UserId}", """{"role":"member"}""", null)).ShouldBeProblemAsync(HttpStatusCode.Conflict, "conflict")).ShouldNotBeNull().ShouldContain("last admin");

        (await world.Admin.ReadAsync("/api/v1/team/activity?limit=1")).Items().ShouldHaveSingleItem().Text("kind").ShouldBe("change");
        (await world.Admin.ReadAsync("/api/v1/team/chats")).EnumerateArray().Single().Text("name").ShouldBe("The shop");
    }

    private static string Path(ApiWorld world) => $"/api/v1/settings/{world.Chat.Id}";

    private static async Task<HttpResponseMessage> PatchAsync(HttpClient client, string path, string body, EntityTagHeaderValue? etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, path) { Content = new StringContent(body, Encoding.UTF8, "application/merge-patch+json") };
        if (etag is not null)
        {
            request.Headers.IfMatch.Add(etag);
        }

        return await client.SendAsync(request, ApiWorld.Token);
    }

    private static async Task<string> CountAsync(ApiWorld world)
    {
        await using var source = NpgsqlDataSource.Create(world.ConnectionString);
        await using var tables = source.CreateCommand("SELECT string_agg(format('SELECT count(*) FROM %I', table_name), ' UNION ALL ' ORDER BY table_name) FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'");
        await using var counts = source.CreateCommand($"SELECT string_agg(count::text, ' ') FROM ({(string)(await tables.ExecuteScalarAsync(ApiWorld.Token))!}) counts");
        return (string)(await counts.ExecuteScalarAsync(ApiWorld.Token))!;
    }
}
