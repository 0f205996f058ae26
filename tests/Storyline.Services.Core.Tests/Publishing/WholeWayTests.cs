using Microsoft.Extensions.DependencyInjection;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Analytics;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Proof;
using Storyline.Testing.Crashes;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>The whole way of a post, through simulated Telegram, Cloudinary and Instagram over HTTP, with the product's own clients.</summary>
public sealed class WholeWayTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_post_goes_out_is_seen_on_Instagram_and_has_figures_an_hour_later()
    {
        await using var stage = await CrashStage.StartAsync("refuse");
        await stage.PlanAsync(3, TimeProvider.System.GetUtcNow());

        await PublishAsync(stage);
        await stage.World.DoAsync<StoryChecks>(checks => checks.RunDueAsync(CancellationToken.None));
        await stage.World.DoAsync<CardUpkeep>(upkeep => upkeep.CollapseAsync(CancellationToken.None));
        await AnHourPassesAsync(stage);

        (await stage.JudgeAsync()).Faults.ShouldBeEmpty();
        (await stage.World.ReadAsync<long>("SELECT count(*) FROM posting_history WHERE status = 'posted' AND confirmed_how = 'media_id'")).ShouldBe(3);
        (await stage.World.ReadAsync<long>("SELECT count(DISTINCT history_entry_id) FROM instagram_post_metrics WHERE metric = 'views' AND age_hours = 1 AND state = 'measured' AND value > 0")).ShouldBe(3);
        (await stage.World.ReadAsync<long>("SELECT count(DISTINCT breakdown) FROM instagram_post_metrics WHERE metric = 'navigation'")).ShouldBeGreaterThan(1);
        foreach (var chat in stage.Chats)
        {
            var card = (await stage.Outside.MessagesAsync(chat.TelegramChatId)).ShouldHaveSingleItem();
            card.Words.ShouldStartWith("✅ Posted to @");
            card.Words.ShouldEndWith(" ✔");
        }
    }

    [Fact]
    public async Task The_card_of_a_post_that_goes_out_by_itself_follows_its_group_that_becomes_a_supergroup()
    {
        await using var stage = await CrashStage.StartAsync("refuse");
        var moved = await stage.Outside.MigrateAsync(stage.Chats[1].TelegramChatId);
        await stage.PlanAsync(3, TimeProvider.System.GetUtcNow());

        await PublishAsync(stage);

        (await stage.World.ReadAsync<long>($"SELECT telegram_chat_id FROM chat_settings WHERE id = '{stage.Chats[1].Id}'")).ShouldBe(moved);
        (await stage.Outside.MessagesAsync(moved)).Count(message => message.MediaType is not null).ShouldBe(1);
    }

    [Fact]
    public async Task A_carousel_goes_out_as_one_post_with_its_caption_is_seen_and_has_the_figures_of_the_feed()
    {
        await using var stage = await CrashStage.StartAsync("refuse");
        var own = await stage.World.Library.AddSquareAsync("memes/own.png");
        await stage.World.ExecuteAsync($"UPDATE media_items SET caption = 'New mugs' WHERE id = '{own.Id}'");
        MediaItemId[] others = [(await stage.World.Library.AddSquareAsync("memes/a.png")).Id, (await stage.World.Library.AddSquareAsync("memes/b.png")).Id];
        var post = await stage.World.Plan.AddAsync(own, TimeProvider.System.GetUtcNow().AddHours(1), stage.Chats[0]);

        var outcome = await stage.World.AskAsync<AutoPosting, AutoPostOutcome>(posting => posting.StartAsync(
            post, new AutoPostWish(PublicationKind.Carousel, others), stage.World.Admin, CancellationToken.None));
        await PublishAsync(stage);
        await stage.World.DoAsync<StoryChecks>(checks => checks.RunDueAsync(CancellationToken.None));
        await AnHourPassesAsync(stage);

        outcome.ShouldBeOfType<AutoPostOutcome.Begun>();
        var live = (await stage.Outside.Instagram.StoriesAsync(all: true)).ShouldHaveSingleItem();
        (live.MediaType, live.ProductType, live.Caption).ShouldBe(("CAROUSEL_ALBUM", "FEED", "New mugs"));
        (await stage.Outside.Instagram.ContainersAsync()).Count.ShouldBe(4);
        (await stage.Outside.Instagram.UploadsAsync()).Count.ShouldBe(3);
        (await stage.World.ReadAsync<string>("SELECT instagram_media_id FROM posting_history WHERE status = 'posted'")).ShouldBe(live.Id);
        (await stage.World.ReadAsync<string>("SELECT confirmed_how FROM posting_history")).ShouldBe("media_id");
        (await stage.World.ReadAsync<long>("SELECT count(*) FROM instagram_post_metrics WHERE metric IN ('views', 'saved') AND state = 'measured'")).ShouldBe(2);
        (await stage.World.ReadAsync<long>("SELECT count(*) FROM media_posting_locks WHERE reason = 'recent_post'")).ShouldBe(3);
    }

    /// <summary>Figures of posts that are an hour old are read.</summary>
    private static async Task AnHourPassesAsync(CrashStage stage)
    {
        await stage.World.ExecuteAsync("SET session_replication_role = replica; UPDATE posting_history SET posted_at = posted_at - interval '61 minutes'; SET session_replication_role = DEFAULT");
        await stage.Outside.Instagram.AdvanceAsync(TimeSpan.FromMinutes(61));
        await stage.World.DoAsync<MetricSnapshots>(snapshots => snapshots.TakeDueAsync(CancellationToken.None));
    }

    private static async Task PublishAsync(CrashStage stage)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (await stage.OpenAsync() > 0)
        {
            TimeProvider.System.GetElapsedTime(begun).ShouldBeLessThan(Patience, "Some posts do not come to an end.");
            await stage.World.InScopeAsync(async services =>
            {
                await services.GetRequiredService<PublishingIntake>().BeginAsync(CancellationToken.None);
                await services.GetRequiredService<UnshownCards>().SendAsync(CancellationToken.None);
                await services.GetRequiredService<PublishDesk>().WorkAsync(CancellationToken.None);
            });
        }
    }
}
