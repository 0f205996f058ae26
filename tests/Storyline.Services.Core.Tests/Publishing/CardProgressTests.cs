using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing;
using Storyline.Testing.Worlds;

namespace Storyline.Services.Core.Tests.Publishing;

public sealed class CardProgressTests
{
    [Fact]
    public async Task The_card_in_the_chat_shows_each_step_while_its_post_is_at_it()
    {
        await using var world = await PublishingWorld.StartAsync(isBotRunning: false);
        var card = await world.Bot.GivenWaitingCardAsync("memes/cat.jpg");
        var seen = new List<string>();
        world.MediaHost.DuringUpload = () => LookAsync("upload");
        world.Instagram.During = LookAsync;

        await BeginAsync(world, card);
        await world.WorkAsync();

        seen.ShouldBe(
        [
            "upload: 🤖 Goes out now · uploading | ⛔ Stop | ✅ Posted | ⏭️ Skip | 🚫 Reject",
            "create: 🤖 Goes out now · preparing | ⛔ Stop | ✅ Posted | ⏭️ Skip | 🚫 Reject",
            "read: 🤖 Goes out now · preparing | ⛔ Stop | ✅ Posted | ⏭️ Skip | 🚫 Reject",
            "quota: 🤖 Goes out now · ready | ⛔ Stop | ✅ Posted | ⏭️ Skip | 🚫 Reject",
            "stories: 🤖 Goes out now · ready | ⛔ Stop | ✅ Posted | ⏭️ Skip | 🚫 Reject",
            "publish: 🚀 Being published…",
            "answer: 🚀 Being published…",
        ]);
        (await world.Bot.SeeCollapsedAsync(card)).Words.ShouldStartWith("✅ Posted to @brand by Storyline · cat.jpg");

        async Task LookAsync(string call)
        {
            if (call != "media")
            {
                await world.ShowAsync();
                seen.Add($"{call}: {await StateAsync(world, card)}");
            }
        }
    }

    [Fact]
    public async Task In_doubt_the_card_says_first_that_Storyline_looks_then_asks_and_shows_the_truth_when_it_is_known()
    {
        await using var world = await PublishingWorld.StartAsync(isBotRunning: false);
        var card = await world.Bot.GivenWaitingCardAsync("memes/cat.jpg");
        world.LoseNextCall(wentOut: true);

        await BeginAsync(world, card);
        await world.WorkAsync();
        (await StateAsync(world, card)).ShouldBe("🔎 Instagram gave no clear answer; looking what became of it…");
        world.Bot.Clock.Advance(TimeSpan.FromSeconds(45));
        await world.WorkAsync();
        (await StateAsync(world, card)).ShouldBe("❔ Is it on Instagram? Nobody can tell. | ✅ It is live | ❌ It is not | 🔄 Check again");
        world.Instagram.ReadAgain();
        world.Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.WorkAsync();

        (await world.Bot.SeeCollapsedAsync(card)).Words.ShouldStartWith("✅ Posted to @brand by Storyline · cat.jpg");
        world.Instagram.PublishCalls.Count.ShouldBe(1);
    }

    private static Task<AutoPostOutcome> BeginAsync(PublishingWorld world, WorldCard card) => world.Bot.WithAsync<AutoPosting, AutoPostOutcome>(posting =>
        posting.StartAsync(card.Planned.Queue.Id, AutoPostWish.Alone(PublicationKind.Story), Actor.CommandLine(world.Bot.Team.Id), CancellationToken.None));

    /// <summary>The line that says how far it is, and the buttons.</summary>
    private static async Task<string> StateAsync(PublishingWorld world, WorldCard card)
    {
        var shown = await world.Bot.SeeAsync(card);
        return string.Join(" | ", shown.Labels.Prepend(shown.Words.Split('\n')[2]));
    }
}
