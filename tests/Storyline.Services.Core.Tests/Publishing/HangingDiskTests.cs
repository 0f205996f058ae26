using Npgsql;
using Storyline.Data.Publishing;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Testing;
using Storyline.Testing.Chats;

namespace Storyline.Services.Core.Tests.Publishing;

/// <summary>A disk that hangs holds up the posts whose pictures lie on it, and no others.</summary>
public sealed class HangingDiskTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>What hangs is the lock of the team's plan, in which another picture takes the place of one whose file is gone; a disk does the same.</summary>
    [Fact]
    public async Task A_post_that_hangs_as_it_is_taken_is_held_back_and_told_and_another_chats_is_taken()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var other = await world.Teams.AddChatAsync(world.Team, -2000, ChatPurpose.Work);
        var cat = await world.Library.AddAsync("memes/cat.png");
        var hanging = await GivenAutomaticAsync(world, cat, world.Chat, minutes: 2);
        var free = await GivenAutomaticAsync(world, await world.Library.AddAsync("memes/dog.png"), other, minutes: 3);
        await world.Library.AddAsync("memes/spare.png");
        File.Delete(cat.FilePath);
        await using var holder = new NpgsqlConnection(world.ConnectionString);
        await holder.OpenAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand($"SELECT pg_advisory_xact_lock(hashtextextended('plan:{world.Team.Id}', 0))", holder, transaction))
        {
            await hold.ExecuteNonQueryAsync();
        }

        var taking = TakeAsync(world);
        for (var look = 0; await world.PublicationOfAsync(free) is null || (await world.Plan.FindAsync(hanging))!.Status is not QueueStatus.Claimed; look++)
        {
            look.ShouldBeLessThan(500, "The other chat's post was not taken.");
            await Task.Delay(20);
        }

        world.Clock.Advance(IntakeTurns.Limit);

        await taking.WaitAsync(Patience);
        (await world.PublicationOfAsync(free)).ShouldNotBeNull();
        var waiting = (await world.Plan.FindAsync(hanging))!;
        waiting.Status.ShouldBe(QueueStatus.Scheduled);
        waiting.NextRetryAt.ShouldBe(world.Clock.GetUtcNow().AddMinutes(1));
        (await ToldAsync(world)).ShouldStartWith("card_not_sent: A card for Stories could not be made ready: within 10 seconds the disk with the pictures, or the database, did not answer");

        await transaction.RollbackAsync();
        await UntilOneAsync(world, TimeSpan.FromSeconds(20), TakeAsync);
        (await world.PublicationOfAsync(hanging)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_card_whose_picture_hangs_is_told_and_comes_when_its_disk_is_back_and_another_chats_comes_meanwhile()
    {
        await using var outside = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(outside);
        var (cat, other) = (await world.Library.AddAsync("memes/cat.png"), await AddChatAsync(world, outside));
        await world.Plan.AddAsync(cat, ServiceWorld.Start.AddMinutes(-1));
        await world.Plan.AddAsync(await world.Library.AddAsync("memes/dog.png"), ServiceWorld.Start, other);
        await world.ExecuteAsync("UPDATE posting_queue SET status = 'awaiting_team'");
        var hanging = await HangingFile.InsteadOfAsync(cat.FilePath);

        var sending = ShowAsync(world);
        await PictureAsync(outside, other);
        (await PassAsync(world, sending)).ShouldBe(1);

        (await world.ReadAsync<string>($"SELECT status || ' ' || sends_in_doubt FROM posting_queue WHERE media_item_id = '{cat.Id}'")).ShouldBe("awaiting_team 0");
        (await ToldAsync(world)).ShouldStartWith("card_not_sent: Cards cannot be sent to Stories: cat.png cannot be sent, because its disk does not answer");
        hanging.ComeBack();
        await UntilOneAsync(world, TimeSpan.FromMinutes(1), ShowAsync);
        await PictureAsync(outside, world.Chat);
    }

    [Fact]
    public async Task A_chat_whose_late_picture_hangs_is_told_when_its_disk_is_back_and_another_is_told_meanwhile()
    {
        await using var outside = await ChatSimulator.StartAsync();
        await using var world = await ServiceWorld.CreateAsync(outside);
        var (cat, other) = (await world.Library.AddAsync("memes/cat.png"), await AddChatAsync(world, outside));
        await GivenUntoldAsync(world, cat, world.Chat);
        await GivenUntoldAsync(world, await world.Library.AddAsync("memes/dog.png"), other);
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        var hanging = await HangingFile.InsteadOfAsync(cat.FilePath);

        (await PassAsync(world, TellAsync(world))).ShouldBe(1);

        await PictureAsync(outside, other);
        (await TellAsync(world)).ShouldBe(0);
        hanging.ComeBack();
        await UntilOneAsync(world, TimeSpan.FromMinutes(1), TellAsync);
        await PictureAsync(outside, world.Chat);
    }

    private static async Task<QueueItemId> GivenAutomaticAsync(ServiceWorld world, MediaItem picture, ChatSettings chat, int minutes)
    {
        await world.Accounts.ConnectAsync(Path.GetFileNameWithoutExtension(picture.FileName), chat);
        await world.Accounts.LetPublishAsync(chat: chat);
        return await world.Plan.AddAsync(picture, ServiceWorld.Start.AddMinutes(minutes), chat);
    }

    /// <summary>A post that went out and has no card anywhere.</summary>
    private static async Task GivenUntoldAsync(ServiceWorld world, MediaItem picture, ChatSettings chat)
    {
        var id = await world.Plan.AddAsync(picture, ServiceWorld.Start, chat);
        var account = await world.Accounts.ConnectAsync(Path.GetFileNameWithoutExtension(picture.FileName), chat);
        var publication = new PublicationBeginning(account, ServiceWorld.Start).Of((await world.Plan.FindAsync(id))!, chat, ServiceWorld.Start);
        (publication.Step, publication.Outcome) = (PublicationStep.Published, "✅ Posted by Storyline");
        await world.DoAsync<IPublicationRepository>(publications => publications.AddAsync(publication, CancellationToken.None));
    }

    private static async Task<ChatSettings> AddChatAsync(ServiceWorld world, ChatSimulator outside) =>
        await world.Teams.AddChatAsync(world.Team, await outside.CreateGroupAsync("Other shop"), ChatPurpose.Work);

    private static Task<SeenMessage> PictureAsync(ChatSimulator outside, ChatSettings chat) =>
        outside.WaitForAsync(chat.TelegramChatId, messages => messages.FirstOrDefault(message => message.MediaType == "photo"));

    private static Task<string> ToldAsync(ServiceWorld world) => world.ReadAsync<string>("SELECT string_agg(kind || ': ' || message, ', ') FROM alerts WHERE resolved_at IS NULL");

    /// <summary>Time passes, for longer than a file is waited for, and not so long that what waits for nothing else is given up.</summary>
    private static async Task<int> PassAsync(ServiceWorld world, Task<int> work)
    {
        for (var second = 0; second < 9 && !work.IsCompleted; second++)
        {
            await Task.Delay(100);
            world.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        return await work.WaitAsync(Patience);
    }

    private static async Task UntilOneAsync(ServiceWorld world, TimeSpan step, Func<ServiceWorld, Task<int>> round)
    {
        for (var number = 0; await round(world) == 0; number++)
        {
            number.ShouldBeLessThan(50, "It never came back.");
            await Task.Delay(20);
            world.Clock.Advance(step);
        }
    }

    private static Task<int> TakeAsync(ServiceWorld world) => AloneAsync<PublishingIntake>(world, intake => intake.BeginAsync(CancellationToken.None));

    private static Task<int> ShowAsync(ServiceWorld world) => AloneAsync<UnshownCards>(world, cards => cards.SendAsync(CancellationToken.None));

    private static Task<int> TellAsync(ServiceWorld world) => AloneAsync<LateCards>(world, late => late.SendAsync(CancellationToken.None));

    /// <summary>On a thread of its own: whoever opens a file that hangs may not come back.</summary>
    private static Task<int> AloneAsync<T>(ServiceWorld world, Func<T, Task<int>> work) where T : notnull => Task.Run(() => world.AskAsync(work));
}
