using Storyline.Data.Media;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media.Arrivals;
using Storyline.Services.Integrations;
using Storyline.Services.Integrations.Chat;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Media;

/// <summary>What people sent, when Telegram makes trouble: one chat's holds up no other, and no chat is filled with questions.</summary>
public sealed class ArrivalTroubleTests
{
    [Fact]
    public async Task A_question_whose_answers_are_lost_is_asked_three_times_at_most()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await ReceiveAsync(world, world.Chat, 1);
        world.Messenger.FailNext(FailureKind.Unknown, times: 20);

        await LookForHalfAnHourAsync(world);

        world.Messenger.Failed.ShouldBe(3);
        world.Messenger.Texts.ShouldBeEmpty();
        world.Logs.Lines.Count(line => line.Contains("stay unsorted", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_question_that_cannot_be_written_down_comes_three_times_at_most()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await ReceiveAsync(world, world.Chat, 1);
        await world.ExecuteAsync("ALTER TABLE media_arrivals ADD CONSTRAINT full_disk CHECK (question_message_id IS NULL) NOT VALID");

        await LookForHalfAnHourAsync(world);

        world.Messenger.Texts.Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_was_not_sent_does_not_count()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await ReceiveAsync(world, world.Chat, 1);
        world.Messenger.FailNext(FailureKind.RateLimited, times: 3);
        world.Messenger.FailNext(FailureKind.Unavailable, times: 3);

        await LookForHalfAnHourAsync(world);

        world.Messenger.Texts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_chat_that_wants_to_be_left_alone_does_not_hold_up_the_question_of_another()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await ReceiveAsync(world, world.Chat, 1);
        await ReceiveAsync(world, world.Chat, 2);
        await ReceiveAsync(world, world.AdminChat, 3);
        world.Messenger.FailNext(FailureKind.RateLimited, retryAfter: TimeSpan.FromMinutes(1));

        await WorkAsync(world);
        world.Messenger.Texts.Select(question => question.ChatId).ShouldBe([world.AdminChat.TelegramChatId]);

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await WorkAsync(world);
        world.Messenger.Texts.Count(question => question.ChatId == world.Chat.TelegramChatId).ShouldBe(2);
    }

    [Fact]
    public async Task A_chat_that_cannot_be_told_now_does_not_hold_up_the_pictures_of_another()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await ReceiveAsync(world, world.Chat, 1);
        await ReceiveAsync(world, world.AdminChat, 2);
        await WorkAsync(world);
        await world.ExecuteAsync("UPDATE media_arrivals SET chosen_category = 'memes'");
        world.Messenger.FailNext(FailureKind.RateLimited);

        await WorkAsync(world);
        world.Messenger.Edits.Select(told => told.ChatId).ShouldBe([world.AdminChat.TelegramChatId]);

        await WorkAsync(world);
        world.Messenger.Edits.Select(told => told.ChatId).ShouldBe([world.AdminChat.TelegramChatId, world.Chat.TelegramChatId]);
        (await world.ReadAsync<long>("SELECT count(*) FROM media_arrivals")).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_cannot_be_had_does_not_hold_up_the_next()
    {
        var round = new ArrivalRound();
        var fetched = 0;

        await round.TryAsync(1, () => throw new IntegrationException("telegram", FailureKind.Unavailable, "Telegram is in trouble."));
        await round.TryAsync(1, () => Task.FromResult(++fetched));
        round.End();

        fetched.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_Telegram_refuses_is_asked_for_once_makes_no_more_work_and_is_named_when_it_is_sorted()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await ReceiveAsync(world, world.Chat, 1);
        await ReceiveAsync(world, world.Chat, 2);
        var tries = new List<string>();
        world.Messenger.BeforeFetch = file =>
        {
            tries.Add(file);
            return file is "file1" ? throw new IntegrationException("telegram", FailureKind.Refused, "Bad Request: file is too big") : Task.CompletedTask;
        };

        await LookForHalfAnHourAsync(world);

        tries.Order(StringComparer.Ordinal).ShouldBe(["file1", "file2"]);
        (await world.AskAsync<IMediaArrivalRepository, bool>(arrivals => arrivals.IsAnyWaitingAsync(CancellationToken.None))).ShouldBeFalse();

        await world.ExecuteAsync("UPDATE media_arrivals SET chosen_category = 'memes' WHERE telegram_file_id = 'file1'");
        await WorkAsync(world);
        world.Messenger.Edits.ShouldHaveSingleItem().Text.ShouldContain("cat1.png: Telegram lets bots fetch at most 20 MB");
        (await world.ReadAsync<string>("SELECT telegram_file_id FROM media_arrivals")).ShouldBe("file2");
    }

    [Fact]
    public async Task Three_failures_in_a_row_end_the_round()
    {
        var round = new ArrivalRound();
        var tries = 0;

        await Should.ThrowAsync<IntegrationException>(async () =>
        {
            while (tries < 10)
            {
                await round.TryAsync(tries++, () => throw new IntegrationException("telegram", FailureKind.Unavailable, "Telegram is away."));
            }
        });

        tries.ShouldBe(3);
    }

    private static Task<DateTimeOffset?> WorkAsync(ServiceWorld world) =>
        world.AskAsync<ArrivalDesk, DateTimeOffset?>(desk => desk.WorkAsync(CancellationToken.None));

    private static async Task LookForHalfAnHourAsync(ServiceWorld world)
    {
        for (var round = 0; round < 60; round++)
        {
            await Record.ExceptionAsync(() => WorkAsync(world));
            world.Clock.Advance(TimeSpan.FromSeconds(30));
        }
    }

    private static async Task ReceiveAsync(ServiceWorld world, ChatSettings chat, int messageId)
    {
        var by = await world.Teams.AddPersonAsync($"person{messageId}");
        var sent = new ChatUpdate.Media(
            messageId, chat.TelegramChatId, messageId, new ChatPerson(4711, "ana", "Ana", null, IsBot: false),
            new ReceivedFile($"file{messageId}", $"cat{messageId}.png", "image/png", 1000), null, null);
        await world.AskAsync<MediaArrivals, ArrivalOutcome>(arrivals => arrivals.ReceiveAsync(sent, chat, by, "storyline_test_bot", CancellationToken.None));
    }
}
