using Storyline.Services.Core.Publishing;
using Storyline.Services.Integrations;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>A post that is live while its container still denies it, and what must not explain its story away.</summary>
public sealed class LaggingContainerTests
{
    [Fact]
    public async Task A_post_that_went_out_before_without_an_id_explains_no_later_story()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (first, second) = (await world.Accounts.PlanAutomaticAsync(), await world.Plan.AddAsync(await world.Library.AddAsync("memes/dog.png"), ServiceWorld.Start.AddSeconds(105)));
        world.Instagram.RepeatsPublish = true;
        world.Instagram.SaysPublishedAfter = TimeSpan.FromSeconds(45);
        GivenLostAnswers(world, 2);
        world.Instagram.During = call =>
        {
            if (call == "publish" && world.Instagram.PublishCalls.Count == 1)
            {
                world.Instagram.PostByHand();
            }

            return Task.CompletedTask;
        };
        await using var process = new PublishingProcess(world);
        await process.UntilEndedAsync(first, TimeSpan.FromMinutes(5));
        (await world.ReadAsync<bool>("SELECT instagram_media_id IS NULL FROM posting_history")).ShouldBeTrue();

        await process.UntilEndedAsync(second, TimeSpan.FromMinutes(5));

        (world.Instagram.Ledger.Count, world.Instagram.PublishCalls.Count).ShouldBe((2, 2));
    }

    [Fact]
    public async Task A_person_who_has_not_found_it_is_not_believed_against_a_new_story()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Accounts.PlanAutomaticAsync();
        world.Instagram.SaysPublishedAfter = TimeSpan.FromSeconds(100);
        GivenLostAnswers(world, 1);
        await using var process = new PublishingProcess(world);
        await process.UntilAsync(() => world.ReadAsync<bool>("SELECT EXISTS (SELECT FROM alerts WHERE kind = 'post_unconfirmed')"), TimeSpan.FromMinutes(3));
        var publication = (await world.PublicationOfAsync(id))!.Id;

        var answer = await world.AskAsync<DoubtAnswers, DoubtAnswer>(answers => answers.NotLiveAsync(publication, world.Admin, CancellationToken.None));
        await process.UntilEndedAsync(id, TimeSpan.FromMinutes(5));

        answer.ShouldBeOfType<DoubtAnswer.Refused>().Reason.ShouldContain("the account shows a new post that could be it");
        (await world.ReadAsync<string>("SELECT instagram_media_id FROM posting_history")).ShouldBe(world.Instagram.Ledger.ShouldHaveSingleItem().MediaId);
    }

    private static void GivenLostAnswers(ServiceWorld world, int count)
    {
        for (var answer = 0; answer < count; answer++)
        {
            world.Instagram.FailPublish(FailureKind.Unknown, afterTheEffect: true);
        }
    }
}
