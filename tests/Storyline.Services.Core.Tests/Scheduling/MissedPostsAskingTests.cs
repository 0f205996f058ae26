using Storyline.Models.Scheduling;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Integrations;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Scheduling;

public sealed class MissedPostsAskingTests
{
    [Fact]
    public async Task What_was_missed_after_a_question_is_asked_about_when_nothing_of_that_question_is_left()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ids = await GivenAskedAsync(world);
        world.Clock.Advance(TimeSpan.FromHours(4));
        await CheckAsync(world);
        world.Messenger.Texts.ShouldHaveSingleItem();

        await DropAsync(world, ids[0]);
        await CheckAsync(world);
        await CheckAsync(world);

        world.Messenger.Texts.Count.ShouldBe(2);
        world.Messenger.Texts[1].Text.ShouldStartWith("🕰 2 posts were missed");
    }

    [Fact]
    public async Task A_question_stands_for_what_it_asked_about_however_long_it_was_on_its_way()
    {
        await using var world = await ServiceWorld.CreateAsync();
        world.Messenger.BeforeSend = (_, _) =>
        {
            // The second post is missed meanwhile, and the question does not speak of it.
            world.Clock.Advance(TimeSpan.FromSeconds(10));
            return Task.CompletedTask;
        };
        var ids = await GivenAskedAsync(world, ServiceWorld.Start.AddSeconds(5) - Lateness.Grace);
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        await DropAsync(world, ids[0]);
        await CheckAsync(world);

        world.Messenger.Texts.Count.ShouldBe(2);
        world.Messenger.Texts[1].Text.ShouldStartWith("🕰 One post was missed");
    }

    [Fact]
    public async Task That_a_chat_cannot_be_asked_is_over_when_nothing_is_missed_any_more_and_its_cards_are_another_matter()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddHours(-2));
        await world.DoAsync<AlertDesk>(desk => desk.RaiseAsync(world.Team.Id, AlertKind.CardNotSent, world.Chat.Id.ToString(), "The disk does not answer.", CancellationToken.None));
        world.Messenger.FailNext(FailureKind.Forbidden);
        await CheckAsync(world);
        (await OpenAlertsAsync(world)).ShouldBe("card_not_sent card_not_sent");

        await DropAsync(world, id);
        await CheckAsync(world);

        (await OpenAlertsAsync(world)).ShouldBe("card_not_sent");
    }

    [Fact]
    public async Task Who_pauses_and_goes_on_is_asked_anew()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddHours(-2));
        await CheckAsync(world);

        await world.DoAsync<PostingSwitch>(posting => posting.PauseAsync(world.Chat, world.Admin, CancellationToken.None));
        await world.DoAsync<PostingSwitch>(posting => posting.ResumeAsync(world.Chat, world.Admin, CancellationToken.None));
        await world.DoAsync<MissedPostsAsking>(questions => questions.AskInTimeAsync(world.Chat, CancellationToken.None));

        world.Messenger.Texts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task That_a_chat_cannot_be_asked_is_over_when_it_was()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddHours(-2));
        world.Messenger.FailNext(FailureKind.Forbidden);
        await CheckAsync(world);
        (await OpenAlertsAsync(world)).ShouldBe("card_not_sent");

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await CheckAsync(world);

        world.Messenger.Texts.ShouldHaveSingleItem().Text.ShouldStartWith("🕰 One post was missed");
        (await OpenAlertsAsync(world)).ShouldBe("posts_missed");
    }

    private static Task<string> OpenAlertsAsync(ServiceWorld world) =>
        world.ReadAsync<string>("SELECT string_agg(kind, ' ' ORDER BY kind) FROM alerts WHERE resolved_at IS NULL");

    /// <summary>One post was missed, and the chat was asked about it; others are planned for later, an hour and two from now unless another time is given.</summary>
    private static async Task<IReadOnlyList<QueueItemId>> GivenAskedAsync(ServiceWorld world, DateTimeOffset? later = null)
    {
        var pictures = await world.Library.AddManyAsync("memes", later is null ? 3 : 2);
        var ids = await world.Plan.AddAsync(pictures.Select((picture, index) =>
            (picture, index == 0 ? ServiceWorld.Start.AddHours(-2) : later ?? ServiceWorld.Start.AddHours(index))));
        await CheckAsync(world);
        world.Messenger.Texts.ShouldHaveSingleItem().Text.ShouldStartWith("🕰 One post was missed");
        return ids;
    }

    private static Task DropAsync(ServiceWorld world, QueueItemId id) =>
        world.DoAsync<PlanPictures>(pictures => pictures.DropAsync(id, refill: false, null, world.Admin, CancellationToken.None));

    private static Task CheckAsync(ServiceWorld world) => world.DoAsync<CatchUpService>(catchUp => catchUp.CheckAsync(CancellationToken.None));
}
