using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Testing.Chats;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Scheduling;

public sealed class MixCommandTests
{
    [Fact]
    public async Task The_mix_shows_target_actual_and_drift_and_only_admins_may_change_it()
    {
        await using var world = await GivenMixAsync();
        await world.As("ana").TapAsync(await world.GivenWaitingCardAsync("memes/cat.jpg"), "Posted");

        var seen = await world.As("ben").AsksAsync("/mix");

        seen.Words.ShouldContain("memes           60% ████████   100% ▲0.4");
        seen.Words.ShouldContain("merch           40% ░░░░░░░░     0% ▼0.4");
        seen.Words.ShouldContain("1 post since");
        seen.Labels.ShouldBe(["🕘 History"]);
        (await world.As("ben").AsksAsync("/mix memes=100")).Words.ShouldContain("needs the role admin");
        (await CurrentAsync(world)).ShouldBe([("memes", 0.6m), ("merch", 0.4m)]);
    }

    [Fact]
    public async Task In_an_admins_chat_the_mix_names_the_chat_whose_posts_are_counted()
    {
        await using var world = await GivenMixAsync();
        await world.GivenGroupAsync("Second shop", "America/New_York");
        await world.As("ana").TapAsync(await world.GivenWaitingCardAsync("memes/cat.jpg"), "Posted");

        (await world.As("ana").AsksAsync("/mix", BotWorld.AdminId)).Words.ShouldContain($"1 post in {world.Chat.Name} since ");
        (await world.As("ana").AsksAsync("/mix")).Words.ShouldContain("1 post since ");
    }

    [Fact]
    public async Task An_admin_changes_the_mix_step_by_step_and_it_holds_once_it_is_saved()
    {
        await using var world = await GivenMixAsync();
        var edit = await EditAsync(world);
        edit.Labels.ShouldBe(["− memes", "+ memes", "− merch", "+ merch", "💾 Save", "✖️ Cancel", "⌨️ Type it"]);

        await world.As("ana").TapAsync(edit, "+ memes");
        edit = await SeeAsync(world, edit, "65%");
        (await CurrentAsync(world)).ShouldBe([("memes", 0.6m), ("merch", 0.4m)]);
        await world.As("ana").TapAsync(edit, "Save");

        var saved = await SeeAsync(world, edit, "@ana changed the mix");
        saved.Labels.ShouldBeEmpty();
        (await CurrentAsync(world)).ShouldBe([("memes", 0.65m), ("merch", 0.35m)]);
        (await world.QueryAsync<long>("SELECT max(version_number)::bigint FROM category_post_case_mix")).ShouldBe(2);
    }

    [Fact]
    public async Task What_a_change_does_to_planned_posts_and_a_name_that_nobody_knows_is_said()
    {
        await using var world = await GivenMixAsync();
        await world.GivenPlannedAsync("memes/cat.jpg", TimeSpan.FromHours(1));
        await world.GivenPlannedAsync("merch/mug.jpg", TimeSpan.FromHours(2));

        var mistyped = await world.As("ana").AsksAsync("/mix meme=70 merch=30");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var mended = await world.As("ana").AsksAsync("/mix memes=80 merch=20");

        mistyped.Words.ShouldContain(
            "⚠️ One planned post is of a category that is not in the mix: another picture takes its slot when its time comes.\n"
            + "⚠️ The library holds nothing of “meme”: put pictures there, or mend the name.\nWhat else is planned stays; /schedule plans by the new mix.");
        mended.Words.ShouldNotContain("⚠️");
        mended.Words.ShouldEndWith("What is planned already stays; /schedule plans by the new mix.");
    }

    [Fact]
    public async Task Somebody_who_was_faster_is_not_overwritten()
    {
        await using var world = await GivenMixAsync();
        var edit = await EditAsync(world);
        var other = await world.OldScreenAsync(edit);
        (await world.As("ana").AsksAsync("/mix memes=20 merch=80")).Words.ShouldContain("@ana changed the mix");

        (await world.As("ana").TapAsync(edit, "Save")).Toast.ShouldBe("The mix has changed meanwhile; here it is now.");
        (await world.As("ana").TapAsync(other, "+ memes")).Toast.ShouldBe("The mix has changed meanwhile; here it is now.");

        (await SeeAsync(world, edit, "The mix: target")).Words.ShouldContain("20%");
        (await CurrentAsync(world)).ShouldBe([("merch", 0.8m), ("memes", 0.2m)]);
    }

    [Fact]
    public async Task Everybody_sees_how_the_mix_was_before_since_when_by_whom_and_why()
    {
        await using var world = await GivenMixAsync();
        await world.As("ana").AsksAsync("/mix memes=20 merch=80");
        var mix = await world.As("ben").AsksAsync("/mix");

        await world.As("ben").TapAsync(mix, "History");

        var history = await SeeAsync(world, mix, "the newest first");
        history.Words.ShouldContain("2. since 23 Nov 2026 10:01 · @ana · holds now\nmerch 80%, memes 20%\nset in the chat by @ana\n\n1. since 23 Nov 2026 10:00 · Storyline\nmemes 60%, merch 40%\ntest");
        await world.As("ben").TapAsync(history, "Back");
        (await SeeAsync(world, mix, "The mix: target")).Labels.ShouldBe(["🕘 History"]);
    }

    [Fact]
    public async Task Cancelling_shows_the_mix_as_it_is()
    {
        await using var world = await GivenMixAsync();
        var edit = await EditAsync(world);

        await world.As("ana").TapAsync(edit, "Cancel");

        (await SeeAsync(world, edit, "The mix: target")).Labels.ShouldBe(["✏️ Change", "🕘 History"]);
    }

    [Fact]
    public async Task The_whole_mix_can_be_typed_as_an_answer()
    {
        await using var world = await GivenMixAsync();
        var edit = await EditAsync(world);
        await world.As("ana").TapAsync(edit, "Type it");
        var question = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "how is the mix to be?", after: edit.MessageId);

        var wrong = await world.As("ana").RepliesAsync(question, "memes=70 merch=20");
        var again = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "sum to 90 %", after: wrong);
        var right = await world.As("ana").RepliesAsync(again, "memes=70 merch=20 customer photos=10");

        (await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "@ana changed the mix", after: right)).Words.ShouldContain("customer ph…");
        (await CurrentAsync(world)).ShouldBe([("memes", 0.7m), ("merch", 0.2m), ("customer photos", 0.1m)]);
    }

    [Fact]
    public async Task A_typed_mix_that_comes_after_somebody_elses_ends_the_question_and_shows_what_holds_now()
    {
        await using var world = await GivenMixAsync();
        var edit = await EditAsync(world);
        await world.As("ana").TapAsync(edit, "Type it");
        var question = await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "how is the mix to be?", after: edit.MessageId);
        await world.As("ana").AsksAsync("/mix memes=20 merch=80");

        var late = await world.As("ana").RepliesAsync(question, "memes=70 merch=30");

        (await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "", after: late)).Words
            .ShouldBe("The mix was changed meanwhile, to merch=0.8 memes=0.2 (version 2): look at it and change it again.");
        (await SeeAsync(world, edit, "The mix: target")).Words.ShouldContain("80%");
        (await world.QueryAsync<long>("SELECT count(*) FROM awaited_replies")).ShouldBe(0);
        (await CurrentAsync(world)).ShouldBe([("merch", 0.8m), ("memes", 0.2m)]);
    }

    [Theory]
    [InlineData("/mix rubbish", "“rubbish” is not category=share")]
    [InlineData("/mix memes=70", "sum to 70 %")]
    [InlineData("/mix memes=-5 merch=105", "is not category=share")]
    [InlineData("/mix memes=999999 merch=1", "which is no share")]
    [InlineData("/mix memes=99999999999999999999999999999 merch=1", "is not category=share")]
    [InlineData("/mix <b>=50 *=50", "changed the mix")]
    public async Task What_stands_behind_the_command_is_a_mix_or_is_refused(string text, string answer)
    {
        await using var world = await GivenMixAsync();

        (await world.As("ana").AsksAsync(text)).Words.ShouldContain(answer);
    }

    [Fact]
    public async Task A_name_that_is_too_long_for_a_category_is_refused_with_what_is_allowed()
    {
        await using var world = await GivenMixAsync();

        (await world.As("ana").AsksAsync($"/mix {new string('x', 101)}=100")).Words.ShouldContain("has at most 100 characters");

        (await CurrentAsync(world)).ShouldBe([("memes", 0.6m), ("merch", 0.4m)]);
    }

    [Fact]
    public async Task Without_a_mix_it_is_said_what_to_do()
    {
        await using var world = await BotWorld.StartAsync();

        (await world.As("ana").AsksAsync("/mix")).Words.ShouldContain("There is no mix yet");
    }

    private static async Task<SeenMessage> EditAsync(BotWorld world)
    {
        var mix = await world.As("ana").AsksAsync("/mix");
        await world.As("ana").TapAsync(mix, "Change");
        return await SeeAsync(world, mix, "Change the mix");
    }

    private static async Task<BotWorld> GivenMixAsync()
    {
        var world = await BotWorld.StartAsync();
        await world.WithAsync<CategoryMixService, bool>(async mix =>
        {
            await mix.SetAsync(new Dictionary<string, decimal> { ["memes"] = 0.6m, ["merch"] = 0.4m }, "test", Actor.CommandLine(world.Team.Id), CancellationToken.None);
            return true;
        });
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        return world;
    }

    private static async Task<IReadOnlyList<(string, decimal)>> CurrentAsync(BotWorld world) =>
        [.. (await world.WithAsync<CategoryMixService, IReadOnlyList<CategoryShare>>(mix => mix.CurrentAsync(world.Team.Id, CancellationToken.None))).Select(share => (share.Category, share.Ratio))];

    private static Task<SeenMessage> SeeAsync(BotWorld world, SeenMessage message, string words) => world.Telegram.WaitForAsync(
        BotWorld.GroupId, messages => messages.SingleOrDefault(seen => seen.MessageId == message.MessageId && seen.Words.Contains(words, StringComparison.Ordinal)));
}
