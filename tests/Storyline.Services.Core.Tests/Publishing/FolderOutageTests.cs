using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Scheduling;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Publishing;

public sealed class FolderOutageTests
{
    [Fact]
    public async Task A_media_folder_that_is_away_costs_no_slot_and_is_told_once_until_it_is_back()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var cat = await world.Library.AddAsync("memes/cat.png");
        await world.Library.AddAsync("products/mug.png");
        var id = await world.Plan.AddAsync(cat, ServiceWorld.Start);
        var (folder, elsewhere) = (world.Library.Folder, $"{world.Library.Folder}-elsewhere");
        Directory.Move(folder, elsewhere);

        for (var minute = 0; minute < 10; minute++)
        {
            (await SendDueAsync(world)).ShouldBe(0);
            world.Clock.Advance(TimeSpan.FromMinutes(1));
            Directory.CreateDirectory(folder);
        }

        var waiting = (await world.Plan.FindAsync(id))!;
        (waiting.Status, waiting.MediaItemId, waiting.RetryCount, waiting.SendsInDoubt).ShouldBe((QueueStatus.Scheduled, cat.Id, 0, 0));
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(0);
        (await world.ReadAsync<string>("SELECT string_agg(kind || ' ' || count || ': ' || message, ', ') FROM alerts WHERE resolved_at IS NULL"))
            .ShouldStartWith($"media_folder_away 10: The media folder {folder} cannot be reached: it is empty.");

        Directory.Delete(folder, recursive: true);
        Directory.Move(elsewhere, folder);
        (await SendDueAsync(world)).ShouldBe(1);

        world.Messenger.Cards.ShouldHaveSingleItem();
        (await world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE resolved_at IS NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_due_while_its_folder_was_away_was_missed_and_does_not_go_out_at_once_when_it_is_back()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ids = await GivenDueAsync(world, 0, 10, 20);

        await WithoutFolderAsync(world, TimeSpan.FromMinutes(45));

        (await SendDueAsync(world)).ShouldBe(0);
        world.Messenger.Cards.ShouldBeEmpty();
        world.Messenger.Texts.ShouldHaveSingleItem().Text.ShouldContain("was missed");
        foreach (var id in ids)
        {
            var missed = (await world.Plan.FindAsync(id))!;
            (missed.Status, missed.NextRetryAt).ShouldBe((QueueStatus.Scheduled, null));
            missed.LastError!.ShouldContain("cannot be reached");
        }
    }

    [Fact]
    public async Task A_chat_that_catches_up_gradually_gets_one_post_at_once_however_many_its_folder_kept_back()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Teams.ChangeAsync(world.Chat, "catch_up_policy = 'gradual'");
        await GivenDueAsync(world, 0, 10, 180, 300);

        await WithoutFolderAsync(world, TimeSpan.FromMinutes(45));

        (await SendDueAsync(world)).ShouldBe(1);
        world.Messenger.Cards.ShouldHaveSingleItem().File.ShouldBe("001.png");
        (await world.ReadAsync<long>("SELECT count(*) FROM posting_queue WHERE status = 'scheduled' AND NOT is_forced")).ShouldBe(3);
    }

    [Fact]
    public async Task What_is_let_go_because_its_folder_was_away_says_so_in_the_history()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Teams.ChangeAsync(world.Chat, "catch_up_policy = 'skip'");
        await GivenDueAsync(world, 0);

        await WithoutFolderAsync(world, TimeSpan.FromMinutes(20));

        (await world.ReadAsync<string>("SELECT error FROM posting_history")).ShouldStartWith(
            $"It was missed on Mon 23 Nov 12:00, and this chat lets missed posts go. The last trouble with it: The media folder {world.Library.Folder} cannot be reached: it does not exist.");
    }

    [Fact]
    public async Task What_a_person_sends_ahead_waits_for_its_folder_however_long()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var ids = await GivenDueAsync(world, 180);
        await world.DoAsync<PlanMoves>(moves => moves.ForceAsync(ids[0], null, world.Admin, CancellationToken.None));

        await WithoutFolderAsync(world, TimeSpan.FromMinutes(45));

        (await SendDueAsync(world)).ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_that_is_away_is_told_once_although_pictures_of_another_go_out()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (dog, cat) = (await world.Library.AddAsync("memes/dog.png"), await world.Library.AddAsync("memes/cat.png"));
        var disk = Directory.CreateTempSubdirectory("storyline-disk-").FullName;
        await MoveAsync(world, dog, Path.Combine(disk, "memes", "dog.png"));
        await world.Plan.AddAsync(dog, ServiceWorld.Start.AddMinutes(-2));
        await world.Plan.AddAsync(cat, ServiceWorld.Start.AddMinutes(-1));
        Directory.Move(disk, $"{disk}-elsewhere");

        (await SendDueAsync(world)).ShouldBe(1);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await EndAsync(world);
        (await SendDueAsync(world)).ShouldBe(0);
        (await world.ReadAsync<string>("SELECT string_agg(subject || ' ' || count, ', ') FROM alerts WHERE resolved_at IS NULL")).ShouldBe($"{disk} 2");

        Directory.Move($"{disk}-elsewhere", disk);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        (await SendDueAsync(world)).ShouldBe(1);
        Directory.Delete(disk, recursive: true);
        (await world.ReadAsync<string>("SELECT string_agg(kind || ' ' || (resolved_at IS NULL)::text, ', ') FROM alerts")).ShouldBe("media_folder_away false");
    }

    [Fact]
    public async Task A_folder_that_is_back_or_from_which_nothing_is_planned_any_more_is_no_trouble()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenDueAsync(world, 0);
        await WithoutFolderAsync(world, TimeSpan.FromMinutes(2));
        await EndAsync(world);
        (await OpenAsync(world)).ShouldBe(0);

        await WithoutFolderAsync(world, TimeSpan.FromMinutes(2), async () =>
        {
            (await OpenAsync(world)).ShouldBe(1);
            await world.ExecuteAsync("DELETE FROM posting_queue");
            await EndAsync(world);
        });
        (await OpenAsync(world)).ShouldBe(0);
    }

    [Fact]
    public async Task A_post_from_a_folder_whose_name_only_begins_alike_is_not_from_the_one_that_is_away()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await GivenDueAsync(world, 0);

        await WithoutFolderAsync(world, TimeSpan.FromMinutes(2), async () =>
        {
            await world.ExecuteAsync($"UPDATE media_items SET file_path = '{world.Library.Folder}2/memes/001.png'");
            (await OpenAsync(world)).ShouldBe(1);
            await EndAsync(world);
        });

        (await OpenAsync(world)).ShouldBe(0);
    }

    /// <summary>Pictures 001.png, 002.png and so on, each planned so many minutes after the start.</summary>
    private static async Task<IReadOnlyList<QueueItemId>> GivenDueAsync(ServiceWorld world, params int[] minutes)
    {
        var pictures = await world.Library.AddManyAsync("memes", minutes.Length);
        return await world.Plan.AddAsync(pictures.Zip(minutes, (picture, minute) => (picture, ServiceWorld.Start.AddMinutes(minute))));
    }

    /// <summary>The library's folder is away for a time, in which each minute what is due is tried and what was missed is looked for.</summary>
    private static async Task WithoutFolderAsync(ServiceWorld world, TimeSpan time, Func<Task>? atItsEnd = null)
    {
        var elsewhere = $"{world.Library.Folder}-elsewhere";
        Directory.Move(world.Library.Folder, elsewhere);
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromMinutes(1))
        {
            (await SendDueAsync(world)).ShouldBe(0);
            await world.DoAsync<CatchUpService>(catchUp => catchUp.CheckAsync(CancellationToken.None));
            world.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await (atItsEnd is null ? Task.CompletedTask : atItsEnd());
        Directory.Move(elsewhere, world.Library.Folder);
    }

    private static Task<int> MoveAsync(ServiceWorld world, MediaItem picture, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(picture.FilePath, to);
        return world.ExecuteAsync($"UPDATE media_items SET file_path = '{to}' WHERE id = '{picture.Id}'");
    }

    private static Task<int> SendDueAsync(ServiceWorld world) => world.AskAsync<CardDispatch, int>(dispatch => dispatch.SendDueAsync(CancellationToken.None));

    private static Task EndAsync(ServiceWorld world) => world.DoAsync<FolderOutage>(outage => outage.EndAsync(CancellationToken.None));

    private static Task<long> OpenAsync(ServiceWorld world) =>
        world.ReadAsync<long>("SELECT count(*) FROM alerts WHERE kind = 'media_folder_away' AND resolved_at IS NULL");
}
