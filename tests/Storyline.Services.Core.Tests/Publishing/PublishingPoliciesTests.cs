using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Core.Publishing.Policies;
using Storyline.Services.Domain.Publishing;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Publishing;

public sealed class PublishingPoliciesTests
{
    [Fact]
    public async Task A_chat_without_policies_asks_for_every_category()
    {
        await using var world = await ServiceWorld.CreateAsync();

        (await ListAsync(world)).Select(one => $"{one.Category ?? "*"} {one.Wish}").ShouldBe(["* ask", "memes ask", "products ask"]);
    }

    [Fact]
    public async Task A_categorys_own_policy_stands_before_the_one_for_all_others_and_leaves_with_its_removal()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await SetAsync(world, null, new PolicyWish(PublishingMode.Automatic, 10, 9, 21));
        await SetAsync(world, "memes", new PolicyWish(PublishingMode.Ask));

        (await ListAsync(world)).Select(one => $"{one.Category ?? "*"} {one.Wish} {one.IsOwn}")
            .ShouldBe(["* automatic 09–21, 10 min to stop True", "memes ask True", "products automatic 09–21, 10 min to stop False"]);
        (await RemoveAsync(world, "memes")).ShouldBeTrue();
        (await RemoveAsync(world, "memes")).ShouldBeFalse();
        (await ListAsync(world))[1].Wish.Mode.ShouldBe(PublishingMode.Automatic);
        (await world.ReadAsync<string>("SELECT string_agg(action, ' ' ORDER BY action) FROM audit_log")).ShouldBe("policy.changed policy.changed policy.removed");
    }

    [Fact]
    public async Task Only_admins_change_policies()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var olga = await world.Teams.AddPersonAsync("olga", TeamRole.Operator);

        await Should.ThrowAsync<ForbiddenException>(() => SetAsync(world, "memes", new PolicyWish(PublishingMode.Automatic), by: olga));
    }

    [Theory]
    [InlineData(-1, null, null)]
    [InlineData(241, null, null)]
    [InlineData(0, 24, 3)]
    [InlineData(0, 9, null)]
    public async Task What_cannot_be_is_refused_with_a_sentence(int veto, int? start, int? end)
    {
        await using var world = await ServiceWorld.CreateAsync();

        await Should.ThrowAsync<InvalidRequestException>(() => SetAsync(world, "memes", new PolicyWish(PublishingMode.Automatic, veto, start, end)));
    }

    [Fact]
    public async Task A_category_that_is_nowhere_has_no_policy()
    {
        await using var world = await ServiceWorld.CreateAsync();

        await Should.ThrowAsync<NotFoundException>(() => SetAsync(world, "memez", new PolicyWish(PublishingMode.Automatic)));
    }

    [Fact]
    public async Task A_category_is_the_same_one_when_its_letters_and_marks_are_sent_apart()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddAsync("F\u00FCr/cat.png");

        (await SetAsync(world, "Fu\u0308r", new PolicyWish(PublishingMode.Automatic))).Category.ShouldBe("F\u00FCr");
        (await SetAsync(world, "F\u00FCr", new PolicyWish(PublishingMode.Automatic, 5), seen: 1)).Version.ShouldBe(2);
        (await RemoveAsync(world, "Fu\u0308r")).ShouldBeTrue();
        (await world.ReadAsync<long>("SELECT count(*) FROM publishing_policies")).ShouldBe(0);
    }

    [Fact]
    public async Task A_rehearsal_tries_the_category_that_is_meant_when_its_letters_and_marks_are_sent_apart()
    {
        await using var world = await ProofWorld.CreateAsync();
        await DecideAsync(world, "F\u00FCr/cat.png", HistoryStatus.Posted);

        var report = await RehearseAsync(world, "Fu\u0308r", new PolicyWish(PublishingMode.Automatic));

        report.Posts.ShouldHaveSingleItem().Fate.ShouldBe(new RehearsedFate.GoesOut());
    }

    [Fact]
    public async Task Of_two_who_saw_the_same_version_the_second_is_told_what_holds_now()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await SetAsync(world, "memes", new PolicyWish(PublishingMode.Automatic), seen: 0);

        (await Should.ThrowAsync<ConflictException>(() => SetAsync(world, "memes", new PolicyWish(PublishingMode.Automatic, 5), seen: 0))).Message.ShouldContain("automatic all day, at once");
        (await SetAsync(world, "memes", new PolicyWish(PublishingMode.Automatic, 5), seen: 1)).Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_rehearsal_shows_first_what_would_have_gone_out_against_somebodys_will()
    {
        await using var world = await ProofWorld.CreateAsync();
        await DecideAsync(world, "memes/posted.png", HistoryStatus.Posted);
        await DecideAsync(world, "memes/skipped.png", HistoryStatus.Skipped);
        await DecideAsync(world, "memes/rejected.png", HistoryStatus.Rejected);
        await DecideAsync(world, "memes/sticker.png", HistoryStatus.Posted, "UPDATE media_items SET requires_interaction = true WHERE file_name = 'sticker.png'");
        await DecideAsync(world, "products/mug.png", HistoryStatus.Posted);
        world.World.Clock.Advance(TimeSpan.FromHours(10));
        await DecideAsync(world, "memes/late.png", HistoryStatus.Posted);

        var report = await RehearseAsync(world, "memes", new PolicyWish(PublishingMode.Automatic, 10, 9, 21));

        report.Posts.Select(post => post.FileName).Take(2).ShouldBe(["rejected.png", "skipped.png"], ignoreOrder: true);
        report.AgainstWill.Count().ShouldBe(2);
        report.Categories.Select(one => $"{one.Category} {one.GoesOut} {one.AgainstWill} {string.Join(",", one.Asks.OrderBy(ask => ask.Key).Select(ask => $"{ask.Key} {ask.Value}"))}")
            .ShouldBe(["memes 1 2 NeedsPerson 1,OutsideHours 1", "products 0 0 PolicyAsks 1"]);
        (await world.World.ReadAsync<long>("SELECT count(*) FROM publishing_policies")).ShouldBe(0);
    }

    [Fact]
    public async Task A_rehearsal_reads_ninety_days_and_the_stored_policies_when_none_is_tried()
    {
        await using var world = await ProofWorld.CreateAsync();
        await DecideAsync(world, "memes/old.png", HistoryStatus.Posted);
        world.World.Clock.Advance(TimeSpan.FromDays(91));
        await DecideAsync(world, "memes/new.png", HistoryStatus.Posted);
        await SetAsync(world.World, null, new PolicyWish(PublishingMode.Automatic));

        var report = await RehearseAsync(world, null, null);

        report.Posts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(post => post.FileName.ShouldBe("new.png"), post => post.Fate.ShouldBe(new RehearsedFate.GoesOut()));
    }

    private static async Task DecideAsync(ProofWorld world, string path, HistoryStatus status, string? and = null)
    {
        var id = await world.World.Plan.AddAsync(await world.World.Library.AddAsync(path), world.World.Clock.GetUtcNow());
        _ = await world.AskAsync<PostActions, PostDecision>(posts => status switch
        {
            HistoryStatus.Skipped => posts.SkipAsync(id, world.World.Admin, CancellationToken.None),
            HistoryStatus.Rejected => posts.RejectAsync(id, world.World.Admin, CancellationToken.None),
            _ => posts.PostedAsync(id, world.World.Admin, CancellationToken.None),
        });
        await (and is null ? Task.CompletedTask : world.World.ExecuteAsync(and));
    }

    private static Task<RehearsalReport> RehearseAsync(ProofWorld world, string? category, PolicyWish? instead) =>
        world.AskAsync<PolicyRehearsal, RehearsalReport>(rehearsal => rehearsal.RunAsync(world.World.Chat, category, instead, CancellationToken.None));

    private static Task<IReadOnlyList<CategoryPolicy>> ListAsync(ServiceWorld world) =>
        world.AskAsync<PublishingPolicies, IReadOnlyList<CategoryPolicy>>(policies => policies.ListAsync(world.Chat, CancellationToken.None));

    private static Task<CategoryPolicy> SetAsync(ServiceWorld world, string? category, PolicyWish wish, int? seen = null, Actor? by = null) =>
        world.AskAsync<PublishingPolicies, CategoryPolicy>(policies => policies.SetAsync(world.Chat, category, wish, seen, by ?? world.Admin, CancellationToken.None));

    private static Task<bool> RemoveAsync(ServiceWorld world, string? category) =>
        world.AskAsync<PublishingPolicies, bool>(policies => policies.RemoveAsync(world.Chat, category, null, world.Admin, CancellationToken.None));
}
