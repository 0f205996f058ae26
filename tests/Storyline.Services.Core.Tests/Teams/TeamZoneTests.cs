using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Teams;

public sealed class TeamZoneTests
{
    [Fact]
    public async Task A_change_is_audited_with_both_values_and_moves_neither_the_plan_nor_the_chats()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ana = await world.Teams.AddPersonAsync("ana", TeamRole.Admin);
        var planned = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddHours(3));
        await world.Teams.ChangeAsync(await world.Teams.AddChatAsync(world.Team, -2002, ChatPurpose.Work), "name = 'Berlin', time_zone = 'Europe/Berlin'");

        var edit = await ChangeAsync(world, " Europe/Berlin ", ana);

        (edit.Team.TimeZone, edit.Before).ShouldBe(("Europe/Berlin", "UTC"));
        edit.OtherChats.Select(chat => $"{chat.Name} {chat.TimeZone}").ShouldBe(["Stories UTC"]);
        (await world.Plan.FindAsync(planned))!.ScheduledFor.ShouldBe(ServiceWorld.Start.AddHours(3));
        (await world.ReadAsync<string>("SELECT string_agg(time_zone, ' ' ORDER BY time_zone) FROM chat_settings")).ShouldBe("Europe/Berlin UTC UTC");
        (await world.ReadAsync<string>($"SELECT action || ' ' || subject || ': ' || old_value || ' → ' || new_value FROM audit_log WHERE user_id = '{ana.UserId}' AND origin = 'telegram'"))
            .ShouldBe("setting.changed time-zone of the team: UTC → Europe/Berlin");
    }

    [Fact]
    public async Task A_season_ends_at_the_new_zones_midnight()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var picture = await world.Library.AddAsync("memes/santa.png");
        await world.ExecuteAsync(
            $"INSERT INTO media_posting_locks (id, team_id, media_item_id, reason, locked_from, season_start, season_end) VALUES (gen_random_uuid(), '{world.Team.Id}', '{picture.Id}', 'seasonal', '2026-01-01Z', 1123, 1123)");
        var active = $"SELECT count(*) FROM active_locks('{world.Team.Id}', '2026-11-23 12:00Z')";
        (await world.ReadAsync<long>(active)).ShouldBe(0);

        await ChangeAsync(world, "Pacific/Kiritimati", world.Admin);

        (await world.ReadAsync<long>(active)).ShouldBe(1);
    }

    [Theory]
    [InlineData("Europe/Berlinn", "the nearest are Europe/Berlin")]
    [InlineData("europe/berlin", "the nearest are Europe/Berlin")]
    [InlineData("", "use an IANA name")]
    [InlineData("localtime", "use an IANA name")]
    [InlineData("UTC+3", "use an IANA name")]
    [InlineData("../../etc/passwd", "use an IANA name")]
    [InlineData("UTC\0", "use an IANA name")]
    [InlineData("'; DROP TABLE teams; --", "use an IANA name")]
    public async Task What_is_no_zone_is_refused_with_a_sentence_and_nothing_is_changed(string zone, string sentence)
    {
        await using var world = await ServiceWorld.CreateAsync();

        (await Should.ThrowAsync<InvalidRequestException>(() => ChangeAsync(world, zone, world.Admin))).Message.ShouldContain(sentence);

        (await world.ReadAsync<string>("SELECT time_zone FROM teams")).ShouldBe("UTC");
        (await world.ReadAsync<long>("SELECT count(*) FROM audit_log")).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_so_already_leaves_no_trace()
    {
        await using var world = await ServiceWorld.CreateAsync();

        var edit = await ChangeAsync(world, "UTC", world.Admin);

        edit.Before.ShouldBeNull();
        (await world.ReadAsync<long>("SELECT count(*) FROM audit_log")).ShouldBe(0);
        (await world.ReadAsync<long>("SELECT count(*) FROM service_runs")).ShouldBe(0);
    }

    [Fact]
    public async Task Only_admins_change_it_and_only_their_own_teams()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (other, _, _) = await world.Teams.CreateAsync("other");
        var olga = await world.Teams.AddPersonAsync("olga", TeamRole.Admin, other.Id);
        var ben = await world.Teams.AddPersonAsync("ben", TeamRole.Operator);

        (await Should.ThrowAsync<ForbiddenException>(() => ChangeAsync(world, "Asia/Tokyo", ben))).Message.ShouldContain("admin");
        await ChangeAsync(world, "Asia/Tokyo", olga);

        (await world.ReadAsync<string>("SELECT string_agg(slug || ' ' || time_zone, ', ' ORDER BY slug) FROM teams")).ShouldBe("default UTC, other Asia/Tokyo");
        await Should.ThrowAsync<NotFoundException>(() => ChangeAsync(world, "Asia/Tokyo", Actor.CommandLine(TeamId.New(ServiceWorld.Start))));
    }

    private static Task<TeamZoneEdit> ChangeAsync(ServiceWorld world, string zone, Actor by) =>
        world.AskAsync<TeamZone, TeamZoneEdit>(zones => zones.ChangeAsync(zone, by, CancellationToken.None));
}
