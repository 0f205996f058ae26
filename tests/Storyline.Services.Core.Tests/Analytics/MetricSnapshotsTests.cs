using Npgsql;
using Storyline.Models;
using Storyline.Models.Analytics;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Analytics;
using Storyline.Services.Core.Tests.Publishing;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Instagram;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Analytics;

public sealed class MetricSnapshotsTests
{
    private const long Cat = 0x0F1E_2D3C_4B5A_6978L;

    [Fact]
    public async Task Figures_are_read_at_each_age_once_also_of_a_post_by_hand()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await GivenConfirmedAsync(world, new InsightFigure("views", null, 12), new InsightFigure("navigation", "tap_forward", 3));

        var readAt = new List<int>();
        for (var hour = 0; hour <= 30; hour++)
        {
            if (await TakeAsync(world) > 0)
            {
                readAt.Add(hour);
            }

            (await TakeAsync(world)).ShouldBe(0);
            world.World.Clock.Advance(TimeSpan.FromHours(1));
        }

        readAt.ShouldBe([1, 3, 6, 12, 23]);
        (await ListAsync(world, post)).Select(figure => (figure.AgeHours, figure.Metric, figure.Breakdown, figure.State, figure.Value)).Take(2)
            .ShouldBe([(1, "navigation", "tap_forward", MetricState.Measured, 3L), (1, "views", null, MetricState.Measured, 12L)]);
    }

    [Fact]
    public async Task A_late_start_takes_the_latest_age_and_leaves_the_missed_ones_out()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await GivenConfirmedAsync(world, new InsightFigure("views", null, 12));
        world.World.Clock.Advance(TimeSpan.FromHours(7.5));

        (await TakeAsync(world)).ShouldBe(1);

        (await ListAsync(world, post)).ShouldHaveSingleItem().AgeHours.ShouldBe(6);
    }

    [Fact]
    public async Task One_dead_metric_does_not_lose_the_others_and_not_available_is_not_zero()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await GivenConfirmedAsync(
            world, new InsightFigure("facebook_views", null, null, "It was not shared to Facebook."), new InsightFigure("reach", null, null), new InsightFigure("views", null, 0));
        world.World.Clock.Advance(TimeSpan.FromHours(1));

        await TakeAsync(world);

        (await ListAsync(world, post)).Select(figure => (figure.Metric, figure.State, figure.Value)).ShouldBe(
            [("facebook_views", MetricState.Failed, null), ("reach", MetricState.NotAvailable, null), ("views", MetricState.Measured, 0L)]);
    }

    [Fact]
    public async Task Posts_of_an_account_that_nobody_can_speak_for_do_not_keep_the_others_figures_back()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await GivenConfirmedAsync(world, new InsightFigure("views", null, 12));
        await GivenEarlierPostsOfADeadAccountAsync(world, post, MetricSnapshots.AtOnce);
        world.World.Clock.Advance(TimeSpan.FromHours(1));

        (await TakeAsync(world)).ShouldBe(1);
    }

    [Theory]
    [InlineData(FailureKind.NotFound, MetricState.NotAvailable, "does not know")]
    [InlineData(FailureKind.Refused, MetricState.Failed, "in a mood")]
    public async Task A_story_that_is_gone_or_refused_is_not_asked_for_over_and_over(FailureKind kind, MetricState state, string words)
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await GivenConfirmedAsync(world);
        world.World.Clock.Advance(TimeSpan.FromHours(1));
        world.Instagram.FailNext(kind);

        await TakeAsync(world);
        await TakeAsync(world);

        var line = (await ListAsync(world, post)).ShouldHaveSingleItem();
        line.State.ShouldBe(state);
        line.Reason.ShouldNotBeNull().ShouldContain(words);
        world.Instagram.Calls.Count(call => call.StartsWith("insights", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_token_that_Instagram_refuses_is_told_and_not_tried_again_and_again()
    {
        await using var world = await ProofWorld.CreateAsync();
        await GivenConfirmedAsync(world, new InsightFigure("views", null, 1));
        world.World.Clock.Advance(TimeSpan.FromHours(1));
        world.Instagram.FailNext(FailureKind.Unauthorized);

        (await TakeAsync(world)).ShouldBe(0);
        (await TakeAsync(world)).ShouldBe(0);

        world.Instagram.Calls.Count(call => call.StartsWith("insights", StringComparison.Ordinal)).ShouldBe(1);
        (await world.World.ReadAsync<string>("SELECT string_agg(kind, ',') FROM alerts WHERE resolved_at IS NULL")).ShouldBe("token_refused");
    }

    [Theory]
    [InlineData(FailureKind.RateLimited)]
    [InlineData(FailureKind.Unavailable)]
    public async Task Trouble_leaves_no_figures_and_the_next_round_reads_them(FailureKind kind)
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await GivenConfirmedAsync(world, new InsightFigure("views", null, 1));
        world.World.Clock.Advance(TimeSpan.FromHours(1));
        world.Instagram.FailNext(kind);

        (await TakeAsync(world)).ShouldBe(0);
        (await TakeAsync(world)).ShouldBe(1);

        (await ListAsync(world, post)).ShouldHaveSingleItem().Value.ShouldBe(1);
    }

    [Fact]
    public async Task What_could_not_be_asked_for_is_asked_for_again_alone_and_the_rest_stands()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await GivenConfirmedAsync(world, new InsightFigure("views", null, 12), new InsightFigure("navigation", null, 4), new InsightFigure("navigation", "tap_forward", 3));
        world.World.Clock.Advance(TimeSpan.FromHours(1));
        world.Instagram.Silent.Add("navigation");

        (await TakeAsync(world)).ShouldBe(1);
        (await TakeAsync(world)).ShouldBe(0);
        world.World.Clock.Advance(TimeSpan.FromMinutes(10));
        (await TakeAsync(world)).ShouldBe(0);
        (await ListAsync(world, post)).ShouldHaveSingleItem().Metric.ShouldBe("views");
        world.Instagram.Silent.Clear();
        world.Instagram.Figures["1789"][0] = new InsightFigure("views", null, 99);
        world.World.Clock.Advance(TimeSpan.FromMinutes(10));
        (await TakeAsync(world)).ShouldBe(1);
        (await TakeAsync(world)).ShouldBe(0);

        (await ListAsync(world, post)).Select(figure => (figure.AgeHours, figure.Metric, figure.Breakdown, figure.Value)).ShouldBe(
            [(1, "navigation", "tap_forward", 3L), (1, "navigation", null, 4L), (1, "views", null, 12L)], ignoreOrder: true);
        world.Instagram.Calls.Where(call => call.Contains("1789", StringComparison.Ordinal) && !call.StartsWith("look", StringComparison.Ordinal))
            .ShouldBe(["insights 1789", "missing 1789 navigation", "missing 1789 navigation"]);
        (await world.World.ReadAsync<long>("SELECT count(*) FROM unfinished_readings")).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_missing_to_the_end_of_its_age_stays_missing_and_the_next_age_is_read_whole()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await GivenConfirmedAsync(world, new InsightFigure("views", null, 12), new InsightFigure("reach", null, 7));
        world.Instagram.Silent.Add("reach");
        world.World.Clock.Advance(TimeSpan.FromHours(1));
        await TakeAsync(world);
        world.Instagram.Silent.Clear();
        world.World.Clock.Advance(TimeSpan.FromHours(2));

        (await TakeAsync(world)).ShouldBe(1);

        (await ListAsync(world, post)).Select(figure => (figure.AgeHours, figure.Metric, figure.Value)).ShouldBe([(1, "views", 12L), (3, "reach", 7L), (3, "views", 12L)]);
        (await world.World.ReadAsync<long>("SELECT count(*) FROM unfinished_readings")).ShouldBe(0);
    }

    [Fact]
    public async Task A_reading_that_brought_nothing_is_not_taken_for_a_story_without_figures()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await GivenConfirmedAsync(world, new InsightFigure("views", null, 12));
        world.Instagram.Silent.Add("views");
        world.World.Clock.Advance(TimeSpan.FromHours(1));

        (await TakeAsync(world)).ShouldBe(0);
        (await ListAsync(world, post)).ShouldBeEmpty();
        world.Instagram.Silent.Clear();
        world.World.Clock.Advance(TimeSpan.FromMinutes(10));
        (await TakeAsync(world)).ShouldBe(1);

        (await ListAsync(world, post)).ShouldHaveSingleItem().Value.ShouldBe(12);
    }

    [Fact]
    public async Task What_is_not_confirmed_has_no_figures()
    {
        await using var world = await ProofWorld.CreateAsync();
        await world.GivenPostedAsync(Cat);
        await world.GivenPostedAsync(~Cat, "77");
        world.World.Clock.Advance(TimeSpan.FromHours(2));

        (await TakeAsync(world)).ShouldBe(0);
    }

    [Fact]
    public async Task Figures_cannot_be_changed_and_another_teams_are_not_found()
    {
        await using var world = await ProofWorld.CreateAsync();
        var post = await GivenConfirmedAsync(world, new InsightFigure("views", null, 1));
        world.World.Clock.Advance(TimeSpan.FromHours(1));
        await TakeAsync(world);
        var (other, _, _) = await world.World.Teams.CreateAsync("other");

        foreach (var statement in (string[])["UPDATE instagram_post_metrics SET value = 9", "DELETE FROM instagram_post_metrics", "TRUNCATE instagram_post_metrics"])
        {
            var refusal = await Should.ThrowAsync<PostgresException>(() => world.World.ExecuteAsync(statement));
            (refusal.SqlState, refusal.MessageText).ShouldBe((PostgresErrorCodes.RestrictViolation, "instagram_post_metrics is insert-only"));
        }

        await Should.ThrowAsync<NotFoundException>(() => world.AskAsync<PostFigures, IReadOnlyList<PostMetric>>(figures => figures.ListAsync(other.Id, post, CancellationToken.None)));
        (await ListAsync(world, post)).ShouldHaveSingleItem().Value.ShouldBe(1);
    }

    private static async Task<HistoryEntryId> GivenConfirmedAsync(ProofWorld world, params InsightFigure[] figures)
    {
        var post = await world.GivenPostedAsync(Cat);
        world.Instagram.Show("1789", ServiceWorld.Start, Cat);
        world.Instagram.Figures["1789"] = figures;
        await world.LookAsync();
        (await world.OfEntryAsync<string>(post, "confirmed_how")).ShouldBe("look");
        return post;
    }

    private static Task<int> GivenEarlierPostsOfADeadAccountAsync(ProofWorld world, HistoryEntryId like, int count)
    {
        var dead = Guid.CreateVersion7(ServiceWorld.Start);
        return world.World.ExecuteAsync(
            $"""
            INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at)
                VALUES ('{dead}', '{world.World.Team.Id}', 'Dead', '17', 'dead', 'facebook', 'graph.facebook.com', false, now());
            INSERT INTO posting_history (id, team_id, media_item_id, queue_item_id, chat_settings_id, scheduled_for, posted_at, status, method, user_id, media_snapshot, reasons,
                    instagram_account_id, instagram_media_id, confirmed_at, confirmed_how)
                SELECT gen_random_uuid(), team_id, media_item_id, gen_random_uuid(), chat_settings_id, scheduled_for, posted_at - interval '5 minutes', status, method, user_id, media_snapshot, reasons,
                    '{dead}', 'dead-' || n, confirmed_at, confirmed_how
                FROM posting_history, generate_series(1, {count}) n WHERE id = '{like}';
            """);
    }

    private static Task<int> TakeAsync(ProofWorld world) => world.AskAsync<MetricSnapshots, int>(snapshots => snapshots.TakeDueAsync(CancellationToken.None));

    private static Task<IReadOnlyList<PostMetric>> ListAsync(ProofWorld world, HistoryEntryId id) =>
        world.AskAsync<PostFigures, IReadOnlyList<PostMetric>>(figures => figures.ListAsync(world.World.Team.Id, id, CancellationToken.None));
}
