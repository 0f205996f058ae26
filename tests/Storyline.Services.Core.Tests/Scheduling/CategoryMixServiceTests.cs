using Npgsql;
using Storyline.Models;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Scheduling;

public sealed class CategoryMixServiceTests
{
    [Theory]
    [InlineData("0.7", "0.2", "sum to 90 %")]
    [InlineData("0.7", "0.4", "sum to 110 %")]
    [InlineData("0.7", "0.3001", "sum to 100.01 %, not 100 %")]
    [InlineData("1.0", "0", "'products' is 0 %, which is no share")]
    [InlineData("0.33333", "0.66667", "more than four decimals")]
    public async Task Ratios_that_are_no_mix_are_refused_with_what_is_wrong(string memes, string products, string words)
    {
        await using var world = await ServiceWorld.CreateAsync();

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => SetAsync(world, Number(memes), Number(products)));

        refusal.Message.ShouldContain(words);
        (await world.ReadAsync<int>("SELECT max(version_number) FROM category_post_case_mix")).ShouldBe(1);
    }

    [Fact]
    public async Task A_name_that_no_category_can_have_is_refused()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));
        await ChangeAsync(world, (new string('x', 100), 1m));

        (await Should.ThrowAsync<InvalidRequestException>(() => ChangeAsync(world, (new string('x', 101), 1m)))).Message
            .ShouldBe($"A category's name has at most 100 characters, and “{new string('x', 40)}…” has 101: choose a shorter one.");

        (await world.ReadAsync<int>("SELECT max(version_number) FROM category_post_case_mix")).ShouldBe(2);
    }

    [Fact]
    public async Task A_change_ends_the_old_version_begins_a_new_one_and_is_audited()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Clock.Advance(TimeSpan.FromDays(2));

        await SetAsync(world, 0.25m, 0.75m);

        var versions = await world.AskAsync<CategoryMixService, IReadOnlyList<CategoryShare>>(mix => mix.HistoryAsync(world.Team.Id, CancellationToken.None));
        versions.Select(share => (share.VersionNumber, share.Category, share.Ratio, share.IsCurrent, share.EffectiveTo)).ShouldBe(
        [
            (2, "products", 0.75m, true, null),
            (2, "memes", 0.25m, true, null),
            (1, "memes", 0.6m, false, ServiceWorld.Start.AddDays(2)),
            (1, "products", 0.4m, false, ServiceWorld.Start.AddDays(2)),
        ]);
        (await world.ReadAsync<string>("SELECT old_value || ' > ' || new_value FROM audit_log")).ShouldBe("memes=0.6 products=0.4 > products=0.75 memes=0.25");
    }

    [Fact]
    public async Task The_database_itself_refuses_a_wrong_sum()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));

        (await Should.ThrowAsync<PostgresException>(() => world.Teams.SetMixAsync(world.Team.Id, ("memes", 0.6m), ("products", 0.3m))))
            .SqlState.ShouldBe(PostgresErrorCodes.CheckViolation);
        (await world.ReadAsync<int>("SELECT max(version_number) FROM category_post_case_mix")).ShouldBe(1);
    }

    [Fact]
    public async Task Two_changes_at_once_are_two_versions()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));

        await Task.WhenAll(Task.Run(() => SetAsync(world, 0.5m, 0.5m)), Task.Run(() => SetAsync(world, 0.9m, 0.1m)));

        (await world.ReadAsync<int>("SELECT max(version_number) FROM category_post_case_mix")).ShouldBe(3);
        (await world.ReadAsync<decimal>("SELECT sum(ratio) FROM category_post_case_mix WHERE is_current")).ShouldBe(1);
    }

    [Fact]
    public async Task The_first_index_gives_equal_shares_and_a_later_one_changes_nothing()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (other, _, _) = await world.Teams.CreateAsync("other");
        await world.ExecuteAsync($"DELETE FROM category_post_case_mix WHERE team_id = '{other.Id}'");
        var by = Actor.CommandLine(other.Id);

        (await EnsureAsync(world, by, "memes", "products", "customers")).ShouldBeTrue();
        (await EnsureAsync(world, by, "quotes")).ShouldBeFalse();

        (await world.AskAsync<CategoryMixService, IReadOnlyList<CategoryShare>>(mix => mix.CurrentAsync(other.Id, CancellationToken.None)))
            .Select(share => (share.Category, share.Ratio)).ShouldBe([("customers", 0.3334m), ("memes", 0.3333m), ("products", 0.3333m)]);
    }

    [Fact]
    public async Task A_mix_that_somebody_sets_while_the_first_index_comes_to_its_end_stays()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.ExecuteAsync("DELETE FROM category_post_case_mix");
        await using var person = new NpgsqlConnection(world.ConnectionString);
        await person.OpenAsync();
        await using var change = await person.BeginTransactionAsync();
        await using (var set = new NpgsqlCommand(
            $"""
            SELECT pg_advisory_xact_lock(hashtextextended('category_mix:{world.Team.Id}', 0));
            INSERT INTO category_post_case_mix (id, team_id, category, ratio, effective_from, is_current, version_number, change_reason)
            VALUES (gen_random_uuid(), '{world.Team.Id}', 'memes', 1, now(), true, 1, 'a person')
            """,
            person, change))
        {
            await set.ExecuteNonQueryAsync();
        }

        var ensuring = EnsureAsync(world, world.Admin, "memes", "products");
        await UntilItWaitsAsync(world);
        await change.CommitAsync();

        (await ensuring).ShouldBeFalse();
        (await world.ReadAsync<string>("SELECT string_agg(category || ' ' || version_number, ',') FROM category_post_case_mix")).ShouldBe("memes 1");
        (await world.ReadAsync<long>("SELECT count(*) FROM service_runs")).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_may_add_the_first_pictures_gets_the_first_mix_with_them()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.ExecuteAsync("DELETE FROM category_post_case_mix");
        var ana = await world.Teams.AddPersonAsync("ana", TeamRole.Operator);
        var ben = await world.Teams.AddPersonAsync("ben");

        await Should.ThrowAsync<ForbiddenException>(() => EnsureAsync(world, ben, "memes"));
        (await EnsureAsync(world, ana, "memes")).ShouldBeTrue();

        (await world.ReadAsync<string>("SELECT new_value FROM audit_log WHERE action = 'mix.changed'")).ShouldBe("memes=1");
    }

    [Fact]
    public async Task Only_an_admin_may_change_it()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ana = await world.Teams.AddPersonAsync("ana", TeamRole.Operator);

        await Should.ThrowAsync<ForbiddenException>(() => SetAsync(world, 0.5m, 0.5m, ana));
    }

    [Fact]
    public async Task Of_two_who_saw_the_same_version_the_second_learns_what_holds_now()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));
        await ReplaceAsync(world, 0.5m, 0.5m, replaces: 1);

        (await Should.ThrowAsync<ConflictException>(() => ReplaceAsync(world, 0.9m, 0.1m, replaces: 1))).Message
            .ShouldBe("The mix was changed meanwhile, to memes=0.5 products=0.5 (version 2): look at it and change it again.");

        (await world.ReadAsync<int>("SELECT max(version_number) FROM category_post_case_mix")).ShouldBe(2);
    }

    [Fact]
    public async Task Of_two_who_replace_the_same_version_at_once_one_wins()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));

        var both = await Task.WhenAll(Enumerable.Range(1, 2).Select(turn => turn * 0.4m).Select(memes => Task.Run(async () =>
        {
            try
            {
                await ReplaceAsync(world, memes, 1 - memes, replaces: 1);
                return true;
            }
            catch (ConflictException)
            {
                return false;
            }
        })));

        both.Count(won => won).ShouldBe(1);
        (await world.ReadAsync<int>("SELECT max(version_number) FROM category_post_case_mix")).ShouldBe(2);
    }

    [Fact]
    public async Task The_same_shares_once_more_are_no_new_version()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));

        await SetAsync(world, 0.6m, 0.4m);

        (await world.ReadAsync<int>("SELECT max(version_number) FROM category_post_case_mix")).ShouldBe(1);
        (await world.ReadAsync<long>("SELECT count(*) FROM audit_log")).ShouldBe(0);
    }

    [Fact]
    public async Task A_change_tells_which_planned_posts_it_displaces_and_which_names_the_library_does_not_hold()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));
        var at = world.Clock.GetUtcNow().AddHours(1);
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), at);
        await world.Plan.AddAsync(await world.Library.AddAsync("products/mug.png"), at);
        await world.Plan.AddAsync(await world.Library.AddAsync("products/cup.png"), at);
        var chosen = await world.Plan.AddAsync(await world.Library.AddAsync("products/jug.png"), at);
        var forced = await world.Plan.AddAsync(await world.Library.AddAsync("products/pot.png"), at);
        await world.ExecuteAsync(
            $"""
            UPDATE posting_queue SET reasons = '["chosen by @ana instead of bowl.png"]' WHERE id = '{chosen}';
            UPDATE posting_queue SET is_forced = true WHERE id = '{forced}';
            """);

        var mistyped = await ChangeAsync(world, ("memes", 0.7m), ("prodcuts", 0.3m));
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var mended = await ChangeAsync(world, ("memes", 0.7m), ("products", 0.3m));

        mistyped.Displaced.ShouldBe(2);
        mistyped.Unheld.ShouldBe(["prodcuts"]);
        mended.Displaced.ShouldBe(0);
        mended.Unheld.ShouldBeEmpty();
    }

    [Fact]
    public async Task Drift_compares_the_posts_of_the_last_weeks_with_the_mix()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Clock.Advance(TimeSpan.FromDays(40));
        for (var i = 0; i < 4; i++)
        {
            var posted = await world.Plan.AddAsync(await world.Library.AddAsync($"memes/{i}.png"), world.Clock.GetUtcNow());
            await world.DoAsync<PostActions>(posts => posts.PostedAsync(posted, world.Admin, CancellationToken.None));
            world.Clock.Advance(TimeSpan.FromDays(i == 0 ? 30 : 1));
        }

        await world.Plan.AddAsync(await world.Library.AddAsync("products/mug.png"), world.Clock.GetUtcNow().AddHours(1));
        var drift = await world.AskAsync<MixDriftReader, MixDrift>(reader => reader.ReadAsync(world.Chat, CancellationToken.None));

        drift.Since.ShouldBe(world.Clock.GetUtcNow().AddDays(-28));
        drift.Categories.ShouldBe(
        [
            new CategoryDrift("memes", 0.6m, 1m, 3, 0, -1.2m, -0.6m),
            new CategoryDrift("products", 0.4m, 0m, 0, 1, 1.2m, 0.6m),
        ]);
    }

    [Fact]
    public async Task A_category_joins_and_another_leaves_the_mix_step_by_step()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddAsync("customers/ana.png");
        world.Clock.Advance(TimeSpan.FromDays(1));

        var open = await world.AskAsync<MixEditor, MixProposal>(editor => editor.OpenAsync(world.Team.Id, CancellationToken.None));
        open.Categories.ShouldBe(["customers", "memes", "products"]);
        var wanted = open.Shift(0, 4000).Shift(2, -10_000);
        await world.DoAsync<MixEditor>(editor => editor.SaveAsync(wanted, "a test", world.Admin, CancellationToken.None));

        (await world.AskAsync<CategoryMixService, IReadOnlyList<CategoryShare>>(mix => mix.CurrentAsync(world.Team.Id, CancellationToken.None)))
            .Select(share => (share.Category, share.Ratio)).ShouldBe([("customers", 0.5263m), ("memes", 0.4737m)]);
        (await world.AskAsync<MixEditor, MixProposal?>(editor => editor.ReopenAsync(world.Team.Id, open.Version, open.Mark, wanted.Shares, CancellationToken.None))).ShouldBeNull();
    }

    private static async Task UntilItWaitsAsync(ServiceWorld world)
    {
        for (var round = 0; round < 1000; round++)
        {
            if (await world.ReadAsync<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") > 0)
            {
                return;
            }

            await Task.Delay(10);
        }

        throw new TimeoutException("Nobody waits for the mix.");
    }

    private static Task ReplaceAsync(ServiceWorld world, decimal memes, decimal products, int replaces) => world.DoAsync<CategoryMixService>(mix => mix.SetAsync(
        new Dictionary<string, decimal> { ["memes"] = memes, ["products"] = products }, "a test", replaces, world.Admin, CancellationToken.None));

    private static Task<MixChange> ChangeAsync(ServiceWorld world, params (string Category, decimal Ratio)[] shares) => world.AskAsync<CategoryMixService, MixChange>(mix => mix.SetAsync(
        shares.ToDictionary(share => share.Category, share => share.Ratio), "a test", world.Admin, CancellationToken.None));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Task SetAsync(ServiceWorld world, decimal memes, decimal products, Actor? by = null) => world.DoAsync<CategoryMixService>(mix => mix.SetAsync(
        new Dictionary<string, decimal> { ["memes"] = memes, ["products"] = products }, "a test", by ?? world.Admin, CancellationToken.None));

    private static Task<bool> EnsureAsync(ServiceWorld world, Actor by, params string[] categories) =>
        world.AskAsync<CategoryMixService, bool>(mix => mix.EnsureAsync(categories, by, CancellationToken.None));
}
