using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Services.Integrations;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>
/// Two posts of one account in doubt at the same time, the first without an effect and the second live: what the account shows is told apart by its look.
/// </summary>
public sealed class SiblingDoubtTests
{
    private static readonly PictureLook Cat = new(0x0F0F_3C3C_A5A5_1122);
    private static readonly PictureLook Dog = new(0x70F0_C3C3_5A5A_2211);
    private static readonly PictureLook Stranger = new(0x1234_5678_0FED_CBA9);

    [Fact]
    public async Task A_story_that_is_the_others_keeps_nobody_from_going_out_once_more()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (first, second) = await GivenInDoubtAsync(world, Cat, Dog, seen: Dog);
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(first, TimeSpan.FromMinutes(10));
        await process.UntilEndedAsync(second, TimeSpan.FromMinutes(10));

        (await QuestionsAsync(world, first)).ShouldBe(0);
        await BothAreOutOnceAsync(world, first, second);
    }

    /// <summary>Two posts whose pictures look alike, and a story that looks like neither, or that looks like nothing.</summary>
    public static TheoryData<long, long> Unclear => new() { { Cat.Bits, Cat.Bits }, { Dog.Bits, Stranger.Bits }, { Dog.Bits, 0 } };

    [Theory]
    [MemberData(nameof(Unclear))]
    public async Task One_that_may_be_the_first_holds_it_back_until_Instagram_has_said_what_it_is(long second, long seen)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (one, other) = await GivenInDoubtAsync(world, Cat, new PictureLook(second), new PictureLook(seen));
        await using var process = new PublishingProcess(world);

        await process.UntilEndedAsync(one, TimeSpan.FromMinutes(10));
        await process.UntilEndedAsync(other, TimeSpan.FromMinutes(10));

        (await QuestionsAsync(world, one)).ShouldBe(1);
        world.Instagram.Looked.ShouldBeInRange(1, world.Instagram.Ledger.Count, "each story's picture is fetched once");
        await BothAreOutOnceAsync(world, one, other);
    }

    private static Task<long> QuestionsAsync(ServiceWorld world, QueueItemId id) =>
        world.ReadAsync<long>($"SELECT count(*) FROM alerts WHERE kind = 'post_unconfirmed' AND subject = '{id}'");

    private static async Task<(QueueItemId First, QueueItemId Second)> GivenInDoubtAsync(ServiceWorld world, PictureLook first, PictureLook second, PictureLook seen)
    {
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var (cat, dog) = (await world.Library.AddAsync("memes/cat.png"), await world.Library.AddAsync("memes/dog.png"));
        await world.ExecuteAsync($"UPDATE media_items SET perceptual_hash = CASE id WHEN '{cat.Id}' THEN {first.Bits} ELSE {second.Bits} END");
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: false);
        world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: true);
        world.Instagram.FailReading(FailureKind.Unknown);
        world.Instagram.SaysPublishedAfter = TimeSpan.FromSeconds(70);
        world.Instagram.Looks = _ => seen;
        return (await world.Plan.AddAsync(cat, ServiceWorld.Start.AddMinutes(1)), await world.Plan.AddAsync(dog, ServiceWorld.Start.AddSeconds(65)));
    }

    private static async Task BothAreOutOnceAsync(ServiceWorld world, params QueueItemId[] ids)
    {
        (world.Instagram.Ledger.Count, world.Instagram.PublishCalls.Count).ShouldBe((2, 3));
        foreach (var id in ids)
        {
            var container = await world.ReadAsync<string>($"SELECT container_id FROM publications WHERE queue_item_id = '{id}' AND step = 'published'");
            (await world.ReadAsync<string>($"SELECT instagram_media_id FROM posting_history WHERE queue_item_id = '{id}'"))
                .ShouldBe(world.Instagram.Ledger.Single(story => story.ContainerId == container).MediaId);
        }
    }
}
