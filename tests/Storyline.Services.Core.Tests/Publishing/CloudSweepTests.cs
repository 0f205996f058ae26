using Storyline.Data.Publishing;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Preparation;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Testing;
using Storyline.Testing.Instagram;

namespace Storyline.Services.Core.Tests.Publishing;

public sealed class CloudSweepTests
{
    [Fact]
    public async Task The_upload_of_a_post_that_went_out_stays_for_a_day_and_is_then_destroyed()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1));
        await using var process = new PublishingProcess(world);
        await process.UntilEndedAsync(id);
        var posted = new DateTimeOffset(await world.ReadAsync<DateTime>("SELECT posted_at FROM posting_history"));

        world.Clock.SetUtcNow(posted.AddHours(24).AddSeconds(-1));
        (await SweepAsync(world)).ShouldBe(0);
        world.MediaHost.Files.ShouldHaveSingleItem();
        world.Clock.SetUtcNow(posted.AddHours(24));
        (await SweepAsync(world)).ShouldBe(1);

        world.MediaHost.Files.ShouldBeEmpty();
        (await world.ReadAsync<bool>("SELECT removed_at = expires_at FROM cloud_uploads")).ShouldBeTrue();
        (await SweepAsync(world)).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_left_behind_is_removed_after_a_day_and_nothing_that_a_post_still_needs()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var account = await world.Accounts.ConnectAsync();
        var ended = await world.AddPublicationAsync(account, PublicationStep.Cancelled);
        await UploadAsync(world, "orphan", ended, hoursAgo: 25);
        await UploadAsync(world, "young orphan", ended, hoursAgo: 23);
        await UploadAsync(world, "over", ended, hoursAgo: 2, keptFor: 0);
        await UploadAsync(world, "kept", ended, hoursAgo: 25, keptFor: 1);
        await UploadAsync(world, "waiting", await world.AddPublicationAsync(account, PublicationStep.Ready), hoursAgo: 25);
        await UploadAsync(world, "in doubt", await world.AddPublicationAsync(account, PublicationStep.Unconfirmed), hoursAgo: 25);

        (await SweepAsync(world)).ShouldBe(2);
        world.MediaHost.Files.Order().ShouldBe(["in doubt", "kept", "waiting", "young orphan"]);
        world.Clock.Advance(TimeSpan.FromHours(2));
        (await SweepAsync(world)).ShouldBe(2);

        world.MediaHost.Files.Order().ShouldBe(["in doubt", "waiting"]);
    }

    [Fact]
    public async Task A_post_that_is_stopped_in_the_middle_of_its_upload_leaves_nothing_behind_though_the_sweep_comes_before_the_upload_ends()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Accounts.ConnectAsync();
        await world.Accounts.LetPublishAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start.AddMinutes(1));
        world.MediaHost.DuringUpload = async () =>
        {
            // Its card may be on its way just now: then the tap says so, and is made again.
            for (var tap = 0; tap < 100 && await StopAsync(world, id) is not AutoPostOutcome.Stopped; tap++)
            {
                await Task.Delay(20);
            }

            await SweepAsync(world);
        };
        await using var process = new PublishingProcess(world);

        await process.UntilAsync(() => Task.FromResult(world.MediaHost.Files.Count == 1));
        (await world.PublicationOfAsync(id))!.Step.ShouldBe(PublicationStep.Cancelled);
        world.Clock.Advance(TimeSpan.FromHours(2));
        await SweepAsync(world);

        world.MediaHost.Files.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(FailureKind.Refused, 1)]
    [InlineData(FailureKind.Unavailable, 2)]
    public async Task One_that_the_media_host_does_not_give_up_holds_up_the_others_only_while_it_gives_up_none(FailureKind kind, int left)
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ended = await world.AddPublicationAsync(await world.Accounts.ConnectAsync(), PublicationStep.Published);
        await UploadAsync(world, "stuck", ended, hoursAgo: 30, keptFor: 0);
        await UploadAsync(world, "other", ended, hoursAgo: 29, keptFor: 0);
        world.MediaHost.Stick("stuck", kind);

        await SweepAsync(world);

        world.MediaHost.Files.Count.ShouldBe(left);
        (await world.ReadAsync<long>("SELECT count(*) FROM cloud_uploads WHERE removed_at IS NULL")).ShouldBe(left);
    }

    [Fact]
    public async Task As_many_refusals_as_are_looked_at_together_do_not_keep_what_was_uploaded_later()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ended = await world.AddPublicationAsync(await world.Accounts.ConnectAsync(), PublicationStep.Published);
        var (begun, over) = (world.Clock.GetUtcNow().AddHours(-30), world.Clock.GetUtcNow().AddHours(-1));
        await world.ExecuteAsync(
            $"""
            INSERT INTO cloud_uploads (public_id, team_id, publication_id, is_video, started_at, uploaded_at, expires_at)
            SELECT 'stuck ' || number, '{world.Team.Id}', '{ended.Id}', false, '{begun:O}', '{begun:O}', '{over:O}' FROM generate_series(1, 201) number
            """);
        for (var number = 1; number <= 201; number++)
        {
            world.MediaHost.Stick($"stuck {number}", FailureKind.Refused);
        }

        await UploadAsync(world, "newer", ended, hoursAgo: 29, keptFor: 0);

        (await SweepAsync(world)).ShouldBe(1);
        world.MediaHost.Files.ShouldBeEmpty();
        (await world.ReadAsync<long>("SELECT count(*) FROM cloud_uploads WHERE removed_at IS NULL")).ShouldBe(201);
    }

    private static Task<AutoPostOutcome> StopAsync(ServiceWorld world, QueueItemId id) =>
        world.AskAsync<AutoPosting, AutoPostOutcome>(posting => posting.StopAsync(id, world.Admin, CancellationToken.None));

    private static Task<int> SweepAsync(ServiceWorld world) => world.AskAsync<CloudSweep, int>(sweep => sweep.SweepAsync(CancellationToken.None));

    /// <summary>A file is at the media host; from now on it is kept for so many hours, or for as long as nobody says.</summary>
    private static async Task UploadAsync(ServiceWorld world, string publicId, Publication publication, int hoursAgo, int? keptFor = null)
    {
        var (begun, now) = (world.Clock.GetUtcNow().AddHours(-hoursAgo), world.Clock.GetUtcNow());
        await world.MediaHost.UploadAsync(new HostedFile(publicId, "/nowhere", IsVideo: false), CancellationToken.None);
        await world.DoAsync<ICloudUploadRepository>(async uploads =>
        {
            await uploads.BeginAsync(
                new CloudUpload { PublicId = publicId, TeamId = world.Team.Id, PublicationId = publication.Id, IsVideo = false, StartedAt = begun }, CancellationToken.None);
            await uploads.MarkUploadedAsync(publicId, "https://media.example", begun.AddSeconds(2), CancellationToken.None);
        });
        await world.ExecuteAsync($"UPDATE cloud_uploads SET expires_at = {(keptFor is { } hours ? $"'{now.AddHours(hours):O}'" : "NULL")} WHERE public_id = '{publicId}'");
    }
}
