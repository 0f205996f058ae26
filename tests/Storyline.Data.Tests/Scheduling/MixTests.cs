using Storyline.Testing;

namespace Storyline.Data.Tests.Scheduling;

public sealed class MixTests
{
    [Fact]
    public async Task Current_ratios_that_do_not_sum_to_one_are_refused_at_the_commit()
    {
        await using var world = await ServiceWorld.CreateAsync();

        await world.RefusesAsync(Refused.Check, "UPDATE category_post_case_mix SET ratio = 0.5 WHERE category = 'memes'");
        await world.RefusesAsync(Refused.Check, "DELETE FROM category_post_case_mix WHERE category = 'memes'");
        (await world.ExecuteAsync("BEGIN; UPDATE category_post_case_mix SET ratio = 0.7 WHERE category = 'memes'; UPDATE category_post_case_mix SET ratio = 0.3 WHERE category = 'products'; COMMIT"))
            .ShouldBe(2);
    }

    [Fact]
    public async Task Two_versions_of_a_category_never_overlap()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Teams.SetMixAsync(world.Team.Id, ("memes", 0.5m), ("products", 0.5m));

        await world.RefusesAsync(
            Refused.Overlap,
            """
            INSERT INTO category_post_case_mix (id, team_id, category, ratio, effective_from, effective_to, is_current, version_number)
            SELECT gen_random_uuid(), team_id, category, ratio, effective_from + interval '1 hour', effective_to, false, 9 FROM category_post_case_mix
            WHERE version_number = 1 AND category = 'memes'
            """);
    }

    [Fact]
    public async Task A_category_has_one_current_version()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Teams.SetMixAsync(world.Team.Id, ("memes", 0.5m), ("products", 0.5m));

        (await world.ReadAsync<long>("SELECT count(*) FROM category_post_case_mix WHERE is_current")).ShouldBe(2);
        (await world.ReadAsync<long>("SELECT count(*) FROM category_post_case_mix WHERE NOT is_current AND effective_to IS NOT NULL")).ShouldBe(2);
        await world.RefusesAsync(Refused.Check, "UPDATE category_post_case_mix SET is_current = true WHERE version_number = 1");
    }
}
