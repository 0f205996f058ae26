using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Teams;

public sealed class TeamRosterTests
{
    [Fact]
    public async Task A_role_is_given_and_the_audit_log_says_by_whom()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ana = await world.Teams.AddPersonAsync("ana", TeamRole.Admin);
        var ben = await world.Teams.AddPersonAsync("ben");

        (await SetRoleAsync(world, ben, TeamRole.Operator, ana)).ShouldBeTrue();
        (await SetRoleAsync(world, ben, TeamRole.Operator, ana)).ShouldBeFalse();

        (await world.ReadAsync<string>($"SELECT action || ' ' || subject || ' ' || old_value || ' ' || new_value FROM audit_log WHERE user_id = '{ana.UserId}'")).ShouldBe("role.changed @ben member operator");
        (await Should.ThrowAsync<ForbiddenException>(() => SetRoleAsync(world, ana, TeamRole.Member, ben with { Role = TeamRole.Operator }))).Message.ShouldContain("admin");
    }

    [Fact]
    public async Task The_last_admin_stays_whoever_asks()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ana = await world.Teams.AddPersonAsync("ana", TeamRole.Admin);

        (await Should.ThrowAsync<ConflictException>(() => SetRoleAsync(world, ana, TeamRole.Member, world.Admin))).Message.ShouldContain("last admin");
        await Should.ThrowAsync<ConflictException>(() => SetActiveAsync(world, ana, false, world.Admin));
        await SetRoleAsync(world, await world.Teams.AddPersonAsync("ben"), TeamRole.Admin, ana);

        (await SetRoleAsync(world, ana, TeamRole.Member, world.Admin)).ShouldBeTrue();
    }

    [Fact]
    public async Task Of_two_admins_who_demote_each_other_at_once_one_stays()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ana = await world.Teams.AddPersonAsync("ana", TeamRole.Admin);
        var ben = await world.Teams.AddPersonAsync("ben", TeamRole.Admin);

        var refusals = await Task.WhenAll(new[] { (ana, ben), (ben, ana) }.Select(async pair =>
        {
            try
            {
                return await SetRoleAsync(world, pair.Item2, TeamRole.Member, pair.Item1) ? 0 : 0;
            }
            catch (ConflictException)
            {
                return 1;
            }
        }));

        refusals.Sum().ShouldBe(1);
        (await world.ReadAsync<long>("SELECT count(*) FROM team_memberships WHERE role = 'admin'")).ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_switched_off_in_one_team_keeps_their_place_in_another()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (other, _, _) = await world.Teams.CreateAsync("other");
        var ana = await world.Teams.AddPersonAsync("ana", TeamRole.Admin);
        var ben = await world.Teams.AddPersonAsync("ben");
        await world.ExecuteAsync($"INSERT INTO team_memberships (team_id, user_id, role, joined_at) VALUES ('{other.Id}', '{ben.UserId}', 'admin', now())");

        await SetActiveAsync(world, ben, false, ana);

        (await FindAsync(world, world.Team.Id, ben)).ShouldBeNull();
        (await FindAsync(world, other.Id, ben)).ShouldNotBeNull().Role.ShouldBe(TeamRole.Admin);
        (await ListAsync(world)).Single(one => one.User.Id == ben.UserId).IsActive.ShouldBeFalse();
        await SetActiveAsync(world, ben, true, ana);
        (await FindAsync(world, world.Team.Id, ben)).ShouldNotBeNull();
    }

    [Fact]
    public async Task People_are_found_by_name_by_number_and_by_id_and_only_in_their_team()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var other = await OtherTeam.InAsync(world.ConnectionString);
        var ben = await world.Teams.AddPersonAsync("Ben");
        var number = await world.ReadAsync<long>("SELECT telegram_user_id FROM users WHERE username = 'Ben'");

        foreach (var name in new[] { "@ben", "BEN", $"{number}", $"{ben.UserId}" })
        {
            (await NamedAsync(world, name)).User.Id.ShouldBe(ben.UserId!.Value, name);
        }

        await Should.ThrowAsync<NotFoundException>(() => NamedAsync(world, "@bravo_olga"));
        await Should.ThrowAsync<NotFoundException>(() => SetRoleAsync(world, world.Admin with { UserId = other.Admin }, TeamRole.Member, world.Admin));
    }

    [Fact]
    public async Task A_user_name_belongs_to_whoever_was_seen_with_it_last()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var renamed = await world.Teams.AddPersonAsync("ana");
        var now = await world.Teams.AddPersonAsync("Ana");

        (await NamedAsync(world, "@ana")).User.Id.ShouldBe(now.UserId!.Value);
        (await ListAsync(world)).Single(one => one.User.Id == renamed.UserId).User.Username.ShouldBeNull();
    }

    [Fact]
    public async Task Of_several_with_one_name_nobody_is_taken_and_their_ids_are_listed()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (ana, ben) = (await world.Teams.AddPersonAsync("ana"), await world.Teams.AddPersonAsync("ben"));
        await world.ExecuteAsync("UPDATE users SET username = 'ana'");

        var refused = await Should.ThrowAsync<ConflictException>(() => NamedAsync(world, "@ana"));

        refused.Message.ShouldContain($"{ana.UserId} (ana)");
        refused.Message.ShouldContain($"{ben.UserId} (ben)");
        (await NamedAsync(world, $"{ben.UserId}")).User.Id.ShouldBe(ben.UserId!.Value);
    }

    [Fact]
    public async Task The_feed_joins_what_people_said_how_posts_ended_and_what_was_changed_page_by_page()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var other = await OtherTeam.InAsync(world.ConnectionString);
        var ana = await world.Teams.AddPersonAsync("ana", TeamRole.Admin);
        await SetRoleAsync(world, await world.Teams.AddPersonAsync("ben"), TeamRole.Operator, ana);
        await world.DoAsync<MemberDirectory>(members => members.NoteAsync(ana, world.Chat, InteractionKind.Command, "status", 7, CancellationToken.None));

        var theirs = await FeedAsync(world, other.Id, new PageRequest(2));
        theirs.Items.Count.ShouldBe(2);
        var rest = await FeedAsync(world, other.Id, new PageRequest(2, theirs.NextCursor));
        theirs.Items.Concat(rest.Items).Select(line => line.Kind).ShouldBe([ActivityKind.Interaction, ActivityKind.Post, ActivityKind.Change], ignoreOrder: true);
        rest.NextCursor.ShouldBeNull();
        (await FeedAsync(world, world.Team.Id, new PageRequest())).Items.Select(line => $"{line.Who} {line.What} {line.Subject}".Trim()).ShouldBe(["@ana role.changed @ben", "@ana status"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_feed_names_a_paused_chat_as_it_is_called_now()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ana = await world.Teams.AddPersonAsync("ana", TeamRole.Admin);
        await world.DoAsync<PostingSwitch>(posting => posting.PauseAsync(world.Chat, ana, CancellationToken.None));
        await world.Teams.ChangeAsync(world.Chat, "name = 'Tales'");

        var line = (await FeedAsync(world, world.Team.Id, new PageRequest())).Items.ShouldHaveSingleItem();

        (line.What, line.Subject).ShouldBe(("posting.paused", "Tales"));
    }

    private static Task<bool> SetRoleAsync(ServiceWorld world, Actor person, TeamRole role, Actor by) =>
        world.AskAsync<TeamRoster, bool>(roster => roster.SetRoleAsync(person.UserId!.Value, role, by, CancellationToken.None));

    private static Task<bool> SetActiveAsync(ServiceWorld world, Actor person, bool isActive, Actor by) =>
        world.AskAsync<TeamRoster, bool>(roster => roster.SetActiveAsync(person.UserId!.Value, isActive, by, CancellationToken.None));

    private static Task<Member?> FindAsync(ServiceWorld world, TeamId team, Actor person) =>
        world.AskAsync<MemberDirectory, Member?>(members => members.FindAsync(team, person.UserId!.Value, CancellationToken.None));

    private static Task<IReadOnlyList<Teammate>> ListAsync(ServiceWorld world) =>
        world.AskAsync<TeamRoster, IReadOnlyList<Teammate>>(roster => roster.ListAsync(world.Team.Id, CancellationToken.None));

    private static Task<Teammate> NamedAsync(ServiceWorld world, string name) =>
        world.AskAsync<TeamRoster, Teammate>(roster => roster.FindAsync(world.Team.Id, name, CancellationToken.None));

    private static Task<Page<ActivityLine>> FeedAsync(ServiceWorld world, TeamId team, PageRequest page) =>
        world.AskAsync<ActivityFeed, Page<ActivityLine>>(feed => feed.ListAsync(team, page, CancellationToken.None));
}
