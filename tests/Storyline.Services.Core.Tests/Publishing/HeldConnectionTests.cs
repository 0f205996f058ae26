using Microsoft.Extensions.DependencyInjection;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Analytics;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Core.Publishing.Preparation;
using Storyline.Services.Core.Publishing.Proof;
using Storyline.Simulator;
using Storyline.Testing;
using Storyline.Testing.Crashes;
using Storyline.Testing.Stalls;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>Telegram, Cloudinary and Instagram stall at everything that a post needs of them, and no connection is held meanwhile.</summary>
public sealed class HeldConnectionTests
{
    private const long Cat = 0x0F1E_2D3C_4B5A_6978L;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string[] OfStories =
    [
        "cloudinary destroy", "cloudinary upload", "instagram GET content_publishing_limit", "instagram GET insights", "instagram GET object", "instagram GET stories",
        "instagram POST media", "instagram POST media_publish", "telegram editMessageCaption", "telegram sendPhoto",
    ];

    private static readonly string[] OfCarousels = ["cloudinary upload", "instagram GET media", "instagram GET object", "instagram POST media", "instagram POST media_publish"];
    private static readonly string[] OfProofs = ["instagram GET stories", "instagram picture", "telegram editMessageCaption", "telegram sendMessage"];

    [Fact]
    public async Task No_connection_is_held_while_posts_go_out_are_found_again_proven_and_measured_and_their_uploads_taken_away()
    {
        await using var stage = await CrashStage.StartAsync("refuse");
        await using var process = new StalledProcess(stage.World);
        await stage.Outside.Instagram.BreakAsync("publish", "lost_answer");
        await stage.PlanAsync(3, TimeProvider.System.GetUtcNow());

        await PublishAsync(stage, process);
        await process.DoAsync<StoryChecks>(checks => checks.RunDueAsync(CancellationToken.None));
        await process.DoAsync<CardUpkeep>(upkeep => upkeep.CollapseAsync(CancellationToken.None));
        await stage.World.ExecuteAsync("UPDATE cloud_uploads SET expires_at = now()");
        await process.DoAsync<CloudSweep>(sweep => sweep.SweepAsync(CancellationToken.None));
        await stage.World.ExecuteAsync("SET session_replication_role = replica; UPDATE posting_history SET posted_at = posted_at - interval '61 minutes'; SET session_replication_role = DEFAULT");
        await stage.Outside.Instagram.AdvanceAsync(TimeSpan.FromMinutes(61));
        await process.DoAsync<MetricSnapshots>(snapshots => snapshots.TakeDueAsync(CancellationToken.None));

        process.Outside.Held.ShouldBeEmpty();
        OfStories.ShouldBeSubsetOf(process.Outside.Called);
        (await stage.JudgeAsync()).Faults.ShouldBeEmpty();
        (await stage.Outside.Instagram.UploadsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_connection_is_held_while_a_carousel_is_made_of_its_pictures_and_found_in_the_feed()
    {
        await using var stage = await CrashStage.StartAsync("refuse");
        await using var process = new StalledProcess(stage.World);
        MediaItemId[] others = [(await stage.World.Library.AddSquareAsync("memes/a.png")).Id, (await stage.World.Library.AddSquareAsync("memes/b.png")).Id];
        var post = await stage.World.Plan.AddAsync(await stage.World.Library.AddSquareAsync("memes/own.png"), TimeProvider.System.GetUtcNow().AddHours(1), stage.Chats[0]);

        await process.DoAsync<AutoPosting>(posting => posting.StartAsync(post, new AutoPostWish(PublicationKind.Carousel, others), stage.World.Admin, CancellationToken.None));
        await PublishAsync(stage, process);
        await process.DoAsync<StoryChecks>(checks => checks.RunDueAsync(CancellationToken.None));

        process.Outside.Held.ShouldBeEmpty();
        OfCarousels.ShouldBeSubsetOf(process.Outside.Called);
        (await stage.Outside.Instagram.StoriesAsync(all: true)).ShouldHaveSingleItem().MediaType.ShouldBe("CAROUSEL_ALBUM");
    }

    [Fact]
    public async Task No_connection_is_held_while_a_post_by_hand_is_looked_for_and_the_team_is_asked()
    {
        await using var stage = await CrashStage.StartAsync("refuse");
        await using var process = new StalledProcess(stage.World);
        var (chat, picture) = (stage.Chats[0], await stage.World.Library.AddAsync("memes/cat.png"));
        var post = await stage.World.Plan.AddAsync(picture, TimeProvider.System.GetUtcNow().AddHours(1), chat);
        await stage.World.ExecuteAsync(
            $"""
            UPDATE media_items SET perceptual_hash = {Cat} WHERE id = '{picture.Id}';
            UPDATE posting_queue SET status = 'awaiting_team', telegram_chat_id = {chat.TelegramChatId}, telegram_message_id = 900 WHERE id = '{post}';
            """);
        await stage.Outside.Instagram.PostByHandAsync(DemoWorld.ShopAccount, TinyPicture.Bytes(1));

        await process.DoAsync<PostActions>(posts => posts.PostedAsync(post, stage.World.Admin, CancellationToken.None));
        await stage.World.ExecuteAsync("UPDATE story_checks SET readings = 2");
        await process.DoAsync<StoryChecks>(checks => checks.RunDueAsync(CancellationToken.None));

        process.Outside.Held.ShouldBeEmpty();
        OfProofs.ShouldBeSubsetOf(process.Outside.Called);
        (await stage.World.ReadAsync<long>("SELECT count(*) FROM story_checks WHERE asked_at IS NOT NULL")).ShouldBe(1);
    }

    private static async Task PublishAsync(CrashStage stage, StalledProcess process)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (await stage.OpenAsync() > 0)
        {
            TimeProvider.System.GetElapsedTime(begun).ShouldBeLessThan(Patience, "Some posts do not come to an end.");
            await process.InScopeAsync(async services =>
            {
                await services.GetRequiredService<PublishingIntake>().BeginAsync(CancellationToken.None);
                await services.GetRequiredService<UnshownCards>().SendAsync(CancellationToken.None);
                await services.GetRequiredService<PublishDesk>().WorkAsync(CancellationToken.None);
            });
        }
    }
}
