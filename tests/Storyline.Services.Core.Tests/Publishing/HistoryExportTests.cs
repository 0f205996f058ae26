using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Storyline.Data.Publishing;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Publishing;

public sealed class HistoryExportTests
{
    private const string Headings =
        "decidedAt,status,fileName,category,by,method,account,scheduledFor,confirmedAt,confirmedHow,proof,permalink,instagramMediaId,reasons,error,mimeType,id,mediaId,queueItemId";

    private static readonly string[] Names = Headings.Split(',');

    [Fact]
    public async Task A_line_has_what_the_list_has_with_times_in_UTC_and_nothing_that_a_spreadsheet_calculates()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ana = await world.Teams.AddPersonAsync("ana");
        var line = Line(
            world, await world.Library.AddAsync("memes/=cat.png"), ServiceWorld.Start.AddMilliseconds(500), HistoryStatus.Failed,
            ana.UserId, ["never posted", "\"old\", they say"], "-2 is wrong\r\nagain");
        await KeepAsync(world, line);

        var parts = await PartsAsync(world);

        parts.ShouldHaveSingleItem().ShouldBe(
            $"{Headings}\r\n"
            + "2026-11-23T12:00:00.5Z,failed,'=cat.png,memes,'@ana,telegramManual,,2026-11-23T11:00:00Z,,,none,,,"
            + $"\"never posted; \"\"old\"\", they say\",\"'-2 is wrong\r\nagain\",image/png,{line.Id},{line.MediaItemId},{line.QueueItemId}\r\n");
    }

    [Fact]
    public async Task A_record_of_several_pages_comes_whole_each_line_once_and_newest_first()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var lines = await GivenLinesAsync(world, 450);

        var parts = await PartsAsync(world);

        parts.Count.ShouldBe(3);
        var rows = Rows(parts);
        rows[0].ShouldBe(Names);
        rows.Skip(1).Select(row => Cell(row, "id")).ShouldBe(lines.Select(line => line.Id.ToString()), ignoreOrder: true);
        rows.Skip(1).Select(row => Cell(row, "decidedAt")).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task A_filter_holds_on_every_page()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenLinesAsync(world, 450);

        var rows = Rows(await PartsAsync(world, new HistoryFilter(HistoryStatus.Skipped, Since: ServiceWorld.Start.AddMinutes(-13))));

        rows.Count.ShouldBe(1 + 210);
        rows.Skip(1).ShouldAllBe(row => Cell(row, "status") == "skipped");
    }

    [Fact]
    public async Task Nothing_of_another_team_is_in_it_and_what_is_empty_has_its_headings()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await OtherTeam.InAsync(world.ConnectionString);

        (await PartsAsync(world)).ShouldBe([$"{Headings}\r\n"]);

        await GivenLinesAsync(world, 1);
        OtherTeam.LeakIn(string.Concat(await PartsAsync(world))).ShouldBeNull();
    }

    [Fact]
    public async Task While_somebody_reads_slowly_no_connection_is_held_for_them()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenLinesAsync(world, 201);
        var single = new NpgsqlConnectionStringBuilder(world.ConnectionString) { MinPoolSize = 0, MaxPoolSize = 1, Timeout = 5 }.ConnectionString;
        await using var process = world.Register(new ServiceCollection())
            .AddSingleton<NpgsqlDataSource>(_ => new NpgsqlDataSourceBuilder(single).Build()).BuildServiceProvider();
        await using var slow = process.CreateAsyncScope();
        await using var other = process.CreateAsyncScope();
        await using var parts = slow.ServiceProvider.GetRequiredService<HistoryExport>().PartsAsync(world.Team.Id, new HistoryFilter(), CancellationToken.None).GetAsyncEnumerator();

        (await parts.MoveNextAsync()).ShouldBeTrue();

        // There is one connection: somebody else would wait for it in vain.
        var list = await other.ServiceProvider.GetRequiredService<HistoryService>().ListAsync(world.Team.Id, new HistoryFilter(), new PageRequest(), CancellationToken.None);
        list.Items.Count.ShouldBe(50);
        (await parts.MoveNextAsync()).ShouldBeTrue();
        (await parts.MoveNextAsync()).ShouldBeFalse();
    }

    /// <summary>Thirty at each minute, so that pages end between lines of one moment; every other one was skipped.</summary>
    private static async Task<HistoryEntry[]> GivenLinesAsync(ServiceWorld world, int count)
    {
        var picture = await world.Library.AddAsync("memes/cat.png");
        HistoryEntry[] lines =
        [
            .. Enumerable.Range(0, count).Select(number => Line(
                world, picture, ServiceWorld.Start.AddMinutes(-(number / 30)), number % 2 == 0 ? HistoryStatus.Posted : HistoryStatus.Skipped)),
        ];
        await KeepAsync(world, lines);
        return lines;
    }

    private static Task KeepAsync(ServiceWorld world, params HistoryEntry[] lines) =>
        world.DoAsync<IHistoryRepository>(history => history.AddAsync(lines, CancellationToken.None));

    private static HistoryEntry Line(
        ServiceWorld world, MediaItem picture, DateTimeOffset at, HistoryStatus status, UserId? by = null, IReadOnlyList<string>? reasons = null, string? error = null) => new()
    {
        Id = HistoryEntryId.New(at),
        TeamId = world.Team.Id,
        MediaItemId = picture.Id,
        QueueItemId = QueueItemId.New(at),
        ChatSettingsId = world.Chat.Id,
        ScheduledFor = ServiceWorld.Start.AddHours(-1),
        SlotNumber = null,
        PostedAt = at,
        Status = status,
        Method = PostingMethod.TelegramManual,
        UserId = by,
        MediaSnapshot = MediaSnapshot.Of(picture).ToJson(),
        Reasons = reasons ?? [],
        Error = error,
    };

    private static Task<List<string>> PartsAsync(ServiceWorld world, HistoryFilter? filter = null) => world.AskAsync<HistoryExport, List<string>>(async export =>
    {
        var parts = new List<string>();
        await foreach (var part in export.PartsAsync(world.Team.Id, filter ?? new HistoryFilter(), CancellationToken.None))
        {
            parts.Add(part);
        }

        return parts;
    });

    /// <summary>Of lines whose cells need no quotes.</summary>
    private static List<string[]> Rows(List<string> parts) => [.. string.Concat(parts).Split("\r\n")[..^1].Select(line => line.Split(','))];

    private static string Cell(string[] row, string name) => row[Array.IndexOf(Names, name)];
}
