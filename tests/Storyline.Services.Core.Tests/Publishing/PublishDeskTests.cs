using Storyline.Data.Publishing;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

public sealed class PublishDeskTests
{
    [Fact]
    public async Task Who_stops_working_waits_until_what_is_on_its_way_is_written_down()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await GivenReadyAsync(world);
        var (called, answered) = (new TaskCompletionSource(), new TaskCompletionSource());
        world.Instagram.During = call =>
        {
            if (call != "publish")
            {
                return Task.CompletedTask;
            }

            called.SetResult();
            return answered.Task;
        };
        using var stop = new CancellationTokenSource();
        var working = world.AskAsync<PublishDesk, int>(desk => desk.WorkAsync(stop.Token));
        await called.Task;

        await stop.CancelAsync();
        (await Task.WhenAny(working, Task.Delay(200))).ShouldNotBe(working);
        answered.SetResult();
        await Should.ThrowAsync<OperationCanceledException>(() => working);

        (await world.Plan.FindAsync(id)).ShouldBeNull();
        (await world.ReadAsync<string>("SELECT status FROM posting_history")).ShouldBe("posted");
    }

    [Fact]
    public async Task A_dry_run_takes_its_own_upload_down_and_leaves_the_others_to_the_timetable()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var account = await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        await GivenUploadThatIsOverAsync(world, await world.AddPublicationAsync(account, PublicationStep.Published));
        await world.Teams.ChangeAsync(world.Chat, "dry_run_mode = true");
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1));
        await using var process = new PublishingProcess(world);

        await process.UntilStepAsync(id, PublicationStep.Rehearsed);
        await process.ForAsync(TimeSpan.FromSeconds(3));

        world.MediaHost.Uploads.ShouldBe(2);
        world.MediaHost.Files.ShouldBe(["other"]);
    }

    /// <summary>A post that is ready, and due at this moment.</summary>
    private static async Task<QueueItemId> GivenReadyAsync(ServiceWorld world)
    {
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1));
        await using var process = new PublishingProcess(world);
        await process.UntilStepAsync(id, PublicationStep.Ready);
        world.Clock.SetUtcNow(ServiceWorld.Start.AddMinutes(1));
        return id;
    }

    /// <summary>What a post that has left the plan had uploaded, two hours ago.</summary>
    private static async Task GivenUploadThatIsOverAsync(ServiceWorld world, Publication ended)
    {
        await world.ExecuteAsync("DELETE FROM posting_queue; UPDATE publications SET next_step_at = NULL, shown_step = step");
        var begun = world.Clock.GetUtcNow().AddHours(-2);
        await world.MediaHost.UploadAsync(new HostedFile("other", "/nowhere", IsVideo: false), CancellationToken.None);
        await world.DoAsync<ICloudUploadRepository>(async uploads =>
        {
            await uploads.BeginAsync(
                new CloudUpload { PublicId = "other", TeamId = world.Team.Id, PublicationId = ended.Id, IsVideo = false, StartedAt = begun }, CancellationToken.None);
            await uploads.MarkUploadedAsync("other", "https://media.example/other.jpg", begun.AddSeconds(2), CancellationToken.None);
            await uploads.ExpireAsync(ended.Id, begun.AddHours(1), CancellationToken.None);
        });
    }
}
