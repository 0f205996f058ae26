using System.Net;
using System.Text;
using System.Text.Json;

namespace Storyline.Api.Tests.Publishing;

public sealed class HistoryTests
{
    [Fact]
    public async Task One_line_of_the_record_is_read_as_the_list_shows_it()
    {
        await using var world = await ApiWorld.StartAsync();
        var listed = await GivenDecidedAsync(world, "memes/cat.jpg", "posted");

        (await world.Admin.ReadAsync($"/api/v1/history/{listed.Text("id")}")).GetRawText().ShouldBe(listed.GetRawText());
    }

    [Fact]
    public async Task A_line_that_there_is_not_or_that_is_another_teams_is_not_found()
    {
        await using var world = await ApiWorld.StartAsync();
        var listed = await GivenDecidedAsync(world, "memes/cat.jpg", "posted");
        using var olga = world.As(await world.GivenOtherTeamAsync());

        await world.Admin.GetAsync($"/api/v1/history/{Guid.Empty}", ApiWorld.Token).ShouldFailAsync(HttpStatusCode.NotFound, "not-found");
        await olga.GetAsync($"/api/v1/history/{listed.Text("id")}", ApiWorld.Token).ShouldFailAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task The_record_comes_as_a_file_of_its_own_name_that_spreadsheets_open()
    {
        await using var world = await ApiWorld.StartAsync();
        await GivenDecidedAsync(world, "memes/first, für.jpg", "posted");
        await GivenDecidedAsync(world, "memes/second.jpg", "skip");

        var answer = await world.Admin.GetAsync("/api/v1/history/export", ApiWorld.Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType.ShouldNotBeNull().ToString().ShouldBe("text/csv; charset=utf-8");
        var disposition = answer.Content.Headers.ContentDisposition.ShouldNotBeNull();
        disposition.DispositionType.ShouldBe("attachment");
        disposition.FileNameStar.ShouldNotBeNull().ShouldMatch(@"^storyline-history-\d{4}-\d\d-\d\d\.csv$");
        var lines = (await answer.Content.ReadAsStringAsync(ApiWorld.Token)).Split("\r\n");
        lines.Length.ShouldBe(4);
        lines[0].ShouldStartWith("decidedAt,status,fileName,category,by,");
        lines[1].ShouldContain(",skipped,second.jpg,memes,'@ana,telegramManual,");
        lines[2].ShouldContain("Z,posted,\"first, für.jpg\",memes,'@ana,telegramManual,");
        lines[3].ShouldBeEmpty();
    }

    [Fact]
    public async Task The_file_begins_with_the_mark_by_which_a_spreadsheet_knows_its_letters()
    {
        await using var world = await ApiWorld.StartAsync();
        await GivenDecidedAsync(world, "memes/für.jpg", "posted");

        var answer = await world.Admin.GetAsync("/api/v1/history/export", ApiWorld.Token);

        var bytes = await answer.Content.ReadAsByteArrayAsync(ApiWorld.Token);
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        var text = Encoding.UTF8.GetString(bytes[3..]);
        text.ShouldStartWith("decidedAt,");
        text.ShouldContain(",für.jpg,");
        text.Contains('\uFEFF', StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public async Task The_file_takes_the_lists_filters_and_another_teams_has_its_headings_alone()
    {
        await using var world = await ApiWorld.StartAsync();
        var cat = (await GivenDecidedAsync(world, "memes/cat.jpg", "posted")).Text("mediaId");
        await GivenDecidedAsync(world, "memes/dog.jpg", "posted");
        await GivenDecidedAsync(world, "memes/owl.jpg", "skip");
        using var olga = world.As(await world.GivenOtherTeamAsync());

        foreach (var (question, found) in new[]
        {
            ("", 3), ("?status=posted", 2), ("?status=skipped", 1), ("?status=failed", 0), ($"?mediaId={cat}", 1), ("?since=2020-01-01T00:00:00Z", 3), ("?since=9999-12-31T23:59:59Z", 0),
        })
        {
            (await CountAsync(world.Admin, question)).ShouldBe(found, question);
        }

        (await CountAsync(olga, "")).ShouldBe(0);
    }

    /// <summary>A post was decided about; returns its line in the list.</summary>
    private static async Task<JsonElement> GivenDecidedAsync(ApiWorld world, string path, string decision)
    {
        await world.Admin.DoAsync($"/api/v1/posts/{await world.GivenPlannedAsync(path)}/{decision}");
        return (await world.Admin.ReadAsync("/api/v1/history?limit=1")).Items()[0];
    }

    /// <summary>How many lines there are below the headings.</summary>
    private static async Task<int> CountAsync(HttpClient client, string question)
    {
        var lines = (await client.GetStringAsync($"/api/v1/history/export{question}", ApiWorld.Token)).Split("\r\n");
        lines[0].ShouldStartWith("decidedAt,");
        return lines.Length - 2;
    }
}
