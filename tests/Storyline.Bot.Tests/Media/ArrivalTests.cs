using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Media.Arrivals;
using Storyline.Services.Core.Operations;
using Storyline.Testing;
using Storyline.Testing.Chats;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Media;

public sealed class ArrivalTests
{
    [Fact]
    public async Task A_picture_sent_to_the_bot_is_asked_about_and_joins_the_library()
    {
        await using var world = await StartAsync();

        await world.As("ana").SendsAsync("Monday mood 😺", [("cat.png", 1)], asDocument: true);
        var question = await AskedAsync(world);
        var tap = await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "memes");
        await world.LookAfterArrivalsAsync();

        question.Words.ShouldStartWith("📥 cat.png from @ana. Which category?");
        tap.Toast.ShouldBe("📥 1 file on the way to memes…");
        var item = (await LibraryAsync(world)).Single(item => item.Source is MediaSource.Telegram);
        (item.Category, item.Caption, File.Exists(item.FilePath)).ShouldBe(("memes", "Monday mood 😺", true));
        var end = await SeeAsync(world, question);
        end.Words.ShouldBe("✅ 1 file added to memes by @ana");
        end.Labels.ShouldBeEmpty();
        (await world.QueryAsync<long>("SELECT count(*) FROM media_arrivals")).ShouldBe(0);
    }

    [Fact]
    public async Task An_album_is_one_question_and_its_caption_belongs_to_every_part()
    {
        await using var world = await StartAsync();

        await world.As("ana").SendsAsync("New in the shop", [("a.png", 1), ("b.png", 2), ("c.png", 3)]);
        var question = await AskedAsync(world);
        await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "memes");
        await world.LookAfterArrivalsAsync();

        question.Words.ShouldStartWith("📥 3 pictures and clips from @ana. Which category?");
        (await LibraryAsync(world)).Where(item => item.Source is MediaSource.Telegram).Select(item => item.Caption)
            .ShouldBe(["New in the shop", "New in the shop", "New in the shop"]);
        (await SeeAsync(world, question)).Words.ShouldBe("✅ 3 files added to memes by @ana");
    }

    [Fact]
    public async Task Duplicates_are_named_and_what_is_no_picture_is_refused_with_the_reason()
    {
        await using var world = await StartAsync();
        byte[] rubbish = [1, 2, 3, 4];

        await world.Telegram.SendFilesAsync(
            BotWorld.AdminId, "ana",
            [("one.png", "image/png", TinyPicture.Bytes(7, 720, 1280)), ("same.png", "image/png", TinyPicture.Bytes(7, 720, 1280)), ("<b>x.png", "image/png", rubbish)], asDocument: true);
        var question = await AskedAsync(world);
        await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "memes");
        await world.LookAfterArrivalsAsync();

        var end = (await SeeAsync(world, question)).Words;
        end.ShouldStartWith("✅ 1 file added to memes by @ana\n♻️ Not added again, the library has it: same.png is memes/one.png\n⚠️ Not added: <b>x.png: ");
        (await LibraryAsync(world)).Count(item => item.Source is MediaSource.Telegram).ShouldBe(1);
    }

    [Fact]
    public async Task A_picture_that_looks_like_one_of_the_library_is_added_and_its_likeness_named()
    {
        await using var world = await StartAsync();
        await world.Telegram.SendFilesAsync(BotWorld.AdminId, "ana", [("cat.png", "image/png", TinyPicture.Fields(40, 720, 1280))], asDocument: true);
        await world.As("ana").TapAsync(BotWorld.AdminId, (await AskedAsync(world)).MessageId, "memes");
        await world.LookAfterArrivalsAsync();

        var sent = await world.Telegram.SendFilesAsync(BotWorld.AdminId, "ana", [("cat-again.png", "image/png", TinyPicture.Fields(60, 720, 1280))], asDocument: true);
        var question = await AskedAsync(world, after: sent[0]);
        await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "products");
        await world.LookAfterArrivalsAsync();

        (await SeeAsync(world, question)).Words.ShouldBe("✅ 1 file added to products by @ana\n👯 cat-again.png looks like memes/cat.png");
    }

    [Fact]
    public async Task A_clip_sent_to_the_bot_joins_the_library_with_its_length_and_a_picture_of_it()
    {
        var clip = await TinyClip.TryMakeAsync();
        Assert.SkipWhen(clip is null, "ffmpeg is not installed on this machine.");
        await using var world = await StartAsync(new() { ["Imaging:SearchPath"] = TinyClip.UsualPrograms });

        await world.Telegram.SendFilesAsync(BotWorld.AdminId, "ana", [("walk.mp4", "video/mp4", clip!)], "On the way");
        var question = await AskedAsync(world);
        await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "memes");
        await world.LookAfterArrivalsAsync();

        (await SeeAsync(world, question)).Words.ShouldBe("✅ 1 file added to memes by @ana");
        var item = (await LibraryAsync(world)).Single(item => item.Source is MediaSource.Telegram);
        (item.IsVideo, item.Verdict, item.Category, item.Caption).ShouldBe((true, MediaVerdict.Valid, "memes", "On the way"));
        item.Duration!.Value.TotalSeconds.ShouldBe(4, 0.2);
        item.ThumbnailPath.ShouldNotBeNull();
    }

    [Fact]
    public async Task In_a_group_only_pictures_that_speak_to_the_bot_are_taken()
    {
        await using var world = await StartAsync();
        var ask = await world.As("ben").AsksAsync("/add");
        var card = await world.GivenWaitingCardAsync("memes/waiting.png");

        await world.As("ben").SendsAsync("look at my lunch", [("lunch.png", 1)], BotWorld.GroupId);
        await world.As("ben").SendsAsync(null, [("proof.png", 2)], BotWorld.GroupId, replyTo: card.MessageId);
        await world.As("ben").SendsAsync("/add for Friday", [("a.png", 3), ("b.png", 4)], BotWorld.GroupId);
        await world.As("ben").SendsAsync("hey @storyline_demo_bot", [("c.png", 5)], BotWorld.GroupId);
        await world.As("ben").SendsAsync(null, [("d.png", 6)], BotWorld.GroupId, replyTo: ask.MessageId);
        await world.As("ben").AsksAsync("/help");

        (await world.QueryAsync<long>("SELECT count(*) FROM media_arrivals")).ShouldBe(4);
        (await world.QueryAsync<string>("SELECT string_agg(coalesce(caption, '-'), '|' ORDER BY telegram_message_id) FROM media_arrivals")).ShouldBe("for Friday|-|hey|-");
    }

    [Fact]
    public async Task Two_people_who_tap_at_once_choose_once()
    {
        await using var world = await StartAsync();
        await world.As("ben").SendsAsync("/add", [("a.png", 1), ("b.png", 2)], BotWorld.GroupId);
        var question = await AskedAsync(world, BotWorld.GroupId);

        var taps = await Task.WhenAll(
            world.As("ben").TapAsync(BotWorld.GroupId, question.MessageId, "memes"), world.As("chloe").TapAsync(BotWorld.GroupId, question.MessageId, "products"));
        await world.LookAfterArrivalsAsync();

        taps.Count(tap => tap.Toast!.Contains("on the way", StringComparison.Ordinal)).ShouldBe(1);
        taps.Count(tap => tap.Toast!.StartsWith("Already handled", StringComparison.Ordinal)).ShouldBe(1);
        (await LibraryAsync(world)).Where(item => item.Source is MediaSource.Telegram).Select(item => item.Category).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_restart_between_any_two_steps_loses_nothing()
    {
        await using var world = await StartAsync();

        await world.As("ana").SendsAsync(null, [("a.png", 1), ("b.png", 2)]);
        await world.As("ana").AsksAsync("/help", BotWorld.AdminId);
        await world.RestartAsync();
        var question = await AskedAsync(world);
        await world.RestartAsync();
        await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "memes");
        await world.RestartAsync();
        await world.LookAfterArrivalsAsync();

        (await SeeAsync(world, question)).Words.ShouldBe("✅ 2 files added to memes by @ana");
        (await LibraryAsync(world)).Count(item => item.Source is MediaSource.Telegram).ShouldBe(2);
    }

    [Fact]
    public async Task A_process_that_died_before_it_could_say_so_says_the_same_afterwards()
    {
        await using var world = await StartAsync();
        await world.As("ana").SendsAsync(null, [("a.png", 1), ("b.png", 2)]);
        var question = await AskedAsync(world);
        await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "memes");
        await world.Telegram.BreakAsync("editMessageText", "status", times: 3, status: 502);

        await Should.ThrowAsync<Storyline.Services.Integrations.IntegrationException>(world.LookAfterArrivalsAsync);
        await world.LookAfterArrivalsAsync();

        (await SeeAsync(world, question)).Words.ShouldBe("✅ 2 files added to memes by @ana");
        (await LibraryAsync(world)).Count(item => item.Source is MediaSource.Telegram).ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_Telegram_will_not_hand_to_a_bot_is_told_at_once()
    {
        await using var world = await StartAsync();

        await world.Telegram.SendFilesAsync(BotWorld.AdminId, "ana", [("big.png", "image/png", new byte[(20 * 1024 * 1024) + 1])], asDocument: true);

        var answer = await world.Telegram.WaitForBotAsync(BotWorld.AdminId, "20 MB");
        answer.Words.ShouldBe("⚠️ big.png has 21 MB, and Telegram lets bots fetch at most 20 MB: add it with storyline media upload.");
        (await world.QueryAsync<long>("SELECT count(*) FROM media_arrivals")).ShouldBe(0);
    }

    [Fact]
    public async Task An_album_whose_captioned_part_is_too_big_keeps_the_other_parts_and_names_it_at_the_end()
    {
        await using var world = await StartAsync();

        await world.Telegram.SendFilesAsync(
            BotWorld.GroupId, "ben",
            [
                ("big.png", "image/png", new byte[(20 * 1024 * 1024) + 1]),
                ("a.png", "image/png", TinyPicture.Bytes(1, 720, 1280)),
                ("b.png", "image/png", TinyPicture.Bytes(2, 720, 1280)),
            ],
            "/add for Friday", asDocument: true);
        var question = await AskedAsync(world, BotWorld.GroupId);
        await world.As("ben").TapAsync(question, "memes");
        await world.LookAfterArrivalsAsync();

        question.Words.ShouldBe("📥 3 pictures and clips from @ben. Which category?\nfor Friday");
        (await world.Telegram.MessagesAsync(BotWorld.GroupId)).Single(message => message.MessageId == question.MessageId).Words.ShouldBe(
            "✅ 2 files added to memes by @ben\n⚠️ Not added: big.png: Telegram lets bots fetch at most 20 MB: add it with storyline media upload.");
        (await LibraryAsync(world)).Where(item => item.Source is MediaSource.Telegram).Select(item => item.Caption).ShouldBe(["for Friday", "for Friday"]);
    }

    [Fact]
    public async Task A_new_category_is_asked_for_and_a_name_that_cannot_be_is_asked_again()
    {
        await using var world = await StartAsync();
        await world.As("ana").SendsAsync(null, [("a.png", 1)]);
        var question = await AskedAsync(world);

        await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "New category");
        var ask = await world.Telegram.WaitForBotAsync(BotWorld.AdminId, "called", after: question.MessageId);
        await world.Telegram.SendAsync(BotWorld.AdminId, "ana", "../etc", ask.MessageId);
        var again = await world.Telegram.WaitForBotAsync(BotWorld.AdminId, "cannot be a folder's name", after: ask.MessageId);
        await world.Telegram.SendAsync(BotWorld.AdminId, "ana", "sommer ☀️", again.MessageId);
        await world.As("ana").AsksAsync("/help", BotWorld.AdminId);
        await world.LookAfterArrivalsAsync();

        (await SeeAsync(world, question)).Words.ShouldBe("✅ 1 file added to sommer ☀️ by @ana");
        (await LibraryAsync(world)).ShouldContain(item => item.Category == "sommer ☀️");
    }

    [Fact]
    public async Task Discarded_pictures_are_gone_and_a_late_tap_says_so()
    {
        await using var world = await StartAsync();
        await world.As("ana").SendsAsync(null, [("a.png", 1)]);
        var question = await AskedAsync(world);
        var screen = await world.OldScreenAsync(question, BotWorld.AdminId);

        (await world.As("ana").TapAsync(BotWorld.AdminId, question.MessageId, "Discard")).Toast.ShouldBe("🗑 Discarded: 1 file.");
        (await world.As("ana").TapAsync(BotWorld.AdminId, screen.MessageId, "memes")).Toast.ShouldBe("Nothing waits behind this question any more.");

        (await world.Telegram.WaitForAsync(BotWorld.AdminId, messages => messages.SingleOrDefault(message => message.MessageId == question.MessageId && message.Labels.Count == 0)))
            .Words.ShouldBe("🗑 Discarded by @ana: 1 file.");
        (await LibraryAsync(world)).ShouldNotContain(item => item.Source == MediaSource.Telegram);
    }

    [Fact]
    public async Task What_nobody_sorts_is_forgotten_after_a_week()
    {
        await using var world = await StartAsync();
        await world.As("ana").SendsAsync(null, [("a.png", 1)]);
        await AskedAsync(world);

        world.Clock.Advance(ForgottenArrivals.Wait + TimeSpan.FromHours(1));
        await world.WithAsync<Housekeeping, int>(house => house.RunAsync(CancellationToken.None));

        (await world.QueryAsync<long>("SELECT count(*) FROM media_arrivals")).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_who_was_switched_off_gives_nothing()
    {
        await using var world = await StartAsync();
        await world.As("ben").AsksAsync("/help");
        await world.ExecuteAsync("UPDATE users SET is_active = false WHERE username = 'ben'");

        var sent = await world.As("ben").SendsAsync("/add", [("a.png", 1)], BotWorld.GroupId);

        (await world.Telegram.WaitForBotAsync(BotWorld.GroupId, "switched off", after: sent[0])).ShouldNotBeNull();
        (await world.QueryAsync<long>("SELECT count(*) FROM media_arrivals")).ShouldBe(0);
    }

    private static async Task<BotWorld> StartAsync(Dictionary<string, string?>? settings = null)
    {
        var world = await BotWorld.StartAsync(new BotWorldOptions { Settings = settings ?? [] });
        await world.GivenPictureAsync("memes/known.png");
        await world.GivenPictureAsync("products/known.png");
        await world.As("ana").AsksAsync("/help", BotWorld.AdminId);
        return world;
    }

    private static async Task<SeenMessage> AskedAsync(BotWorld world, long? chatId = null, int after = 0)
    {
        var chat = chatId ?? BotWorld.AdminId;
        while (await world.QueryAsync<long>("SELECT count(*) FROM media_arrivals WHERE question_message_id IS NULL") == 0)
        {
            await Task.Delay(20);
        }

        // An album's parts come one by one: the bot has seen all of them when it answers what was said after them.
        await world.As("ana").AsksAsync("/help", chat);
        await world.LookAfterArrivalsAsync();
        return await world.Telegram.WaitForBotAsync(chat, "Which category?", after: after);
    }

    private static async Task<SeenMessage> SeeAsync(BotWorld world, SeenMessage question) =>
        (await world.Telegram.MessagesAsync(BotWorld.AdminId)).Single(message => message.MessageId == question.MessageId);

    private static async Task<IReadOnlyList<MediaItem>> LibraryAsync(BotWorld world) =>
        (await world.WithAsync<MediaLibrary, Page<MediaItem>>(library => library.ListAsync(world.Team.Id, new MediaFilter(), new PageRequest(200), CancellationToken.None))).Items;
}
