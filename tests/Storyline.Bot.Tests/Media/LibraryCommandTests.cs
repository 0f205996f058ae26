using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Media;

public sealed class LibraryCommandTests
{
    [Fact]
    public async Task Statistics_count_the_library_and_the_days_that_are_left()
    {
        await using var world = await BotWorld.StartAsync();
        foreach (var number in Enumerable.Range(1, 5))
        {
            await world.GivenPictureAsync($"memes/{number}.jpg");
        }

        await world.ExecuteAsync("UPDATE media_items SET times_posted = 1 WHERE file_name = '1.jpg'; UPDATE media_items SET times_posted = 4 WHERE file_name IN ('2.jpg', '3.jpg')");

        var answer = await world.As("ben").AsksAsync("/stats");

        answer.Words.ShouldStartWith("🖼 Library: 5 active\nNever posted 2 · once 1 · more often 2\n🔒 Locks: none\n");
        answer.Words.ShouldContain("memes: ");
    }

    [Fact]
    public async Task Rejected_pictures_are_listed_page_by_page_and_admins_take_them_back()
    {
        await using var world = await BotWorld.StartAsync();
        foreach (var number in Enumerable.Range(1, 7))
        {
            var card = await world.GivenWaitingCardAsync($"memes/{number}.jpg");
            await world.WithAsync<PostActions, object>(async posts =>
                await posts.RejectAsync(card.Planned.Queue.Id, Actor.CommandLine(world.Team.Id), CancellationToken.None));
        }

        var mine = await world.As("ben").AsksAsync("/locks");
        await world.GivenRoleAsync("ana", TeamRole.Admin);
        var hers = await world.As("ana").AsksAsync("/locks");
        (await world.As("ana").TapAsync(hers, "Unlock 1.jpg")).Toast.ShouldBe("🔓 Unlocked: it can be planned again.");
        var after = await world.Telegram.WaitForAsync(BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == hers.MessageId && message.Words.StartsWith("🚫 6", StringComparison.Ordinal)));
        await world.As("ana").TapAsync(after, "More");

        mine.Words.ShouldStartWith("🚫 7 pictures are rejected for ever\n• 1.jpg · memes · Storyline, Mon 23 Nov 10:00\n");
        mine.Labels.ShouldBe(["➡️ More"]);
        hers.Labels.Count(label => label.StartsWith("🔓 Unlock", StringComparison.Ordinal)).ShouldBe(5);
        (await world.Telegram.WaitForAsync(BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == hers.MessageId && message.Labels.Contains("⏮ First"))))
            .Words.ShouldContain("7.jpg");
        (await world.LocksAsync()).Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_page_whose_last_picture_was_unlocked_gives_way_to_the_first_and_a_button_from_before_an_update_leads_there()
    {
        await using var world = await BotWorld.StartAsync();
        foreach (var number in Enumerable.Range(1, 6))
        {
            var card = await world.GivenWaitingCardAsync($"memes/{number}.jpg");
            await world.WithAsync<PostActions, object>(async posts =>
                await posts.RejectAsync(card.Planned.Queue.Id, Actor.CommandLine(world.Team.Id), CancellationToken.None));
        }

        await world.GivenRoleAsync("ana", TeamRole.Admin);
        var page = await world.As("ana").AsksAsync("/locks");
        await world.As("ana").TapAsync(page, "More");
        var second = await world.Telegram.WaitForAsync(BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == page.MessageId && message.Labels.Contains("⏮ First")));
        await world.As("ana").TapAsync(second, second.Labels.Single(label => label.StartsWith("🔓 Unlock", StringComparison.Ordinal)));
        var first = await world.Telegram.WaitForAsync(BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId == page.MessageId && message.Words.StartsWith("🚫 5", StringComparison.Ordinal)));

        first.Labels.Count(label => label.StartsWith("🔓 Unlock", StringComparison.Ordinal)).ShouldBe(5);
        first.Labels.ShouldNotContain("⏮ First");
        await world.ExecuteAsync("UPDATE callback_keys SET subject = '1' WHERE action = 'locks-page'");
        await world.As("ana").TapAsync(await world.OldScreenAsync(second), "First");
        await world.Telegram.WaitForAsync(BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.MessageId > page.MessageId && message.Words.StartsWith("🚫 5", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_member_who_sees_an_admins_button_is_told_which_role_it_needs()
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/1.jpg");
        await world.WithAsync<PostActions, object>(async posts =>
            await posts.RejectAsync(card.Planned.Queue.Id, Actor.CommandLine(world.Team.Id), CancellationToken.None));
        await world.GivenRoleAsync("ana", TeamRole.Admin);
        var page = await world.As("ana").AsksAsync("/locks");

        (await world.As("ben").TapAsync(page, "Unlock")).Toast.ShouldNotBeNull().ShouldContain("needs the role admin");

        (await world.LocksAsync()).ShouldHaveSingleItem();
    }
}
