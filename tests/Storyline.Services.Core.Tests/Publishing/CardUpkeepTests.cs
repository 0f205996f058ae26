using Storyline.Data.Publishing;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Publishing;

public sealed class CardUpkeepTests
{
    private const int Tapped = 7000;

    [Fact]
    public async Task A_card_on_which_somebody_tapped_ends_at_once_however_many_others_wait_for_their_end()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var (post, other) = (QueueItemId.New(ServiceWorld.Start), QueueItemId.New(ServiceWorld.Start.AddMinutes(1)));
        await world.DoAsync<IChatCardRepository>(async cards =>
        {
            for (var number = 1; number <= CardUpkeep.AtOnce + 10; number++)
            {
                await cards.AddAsync(Card(world, other, number, ServiceWorld.Start.AddHours(-1), "✅ Posted"), CancellationToken.None);
            }

            await cards.AddAsync(Card(world, post, Tapped, ServiceWorld.Start, null), CancellationToken.None);
            await cards.AddAsync(Card(world, post, Tapped + 1, ServiceWorld.Start, null), CancellationToken.None);
        });

        await world.DoAsync<CardUpkeep>(upkeep => upkeep.EndAsync(world.Team.Id, post, "⏭️ Skipped", world.Chat.TelegramChatId, Tapped, CancellationToken.None));

        world.Messenger.Edits.Select(edit => (edit.MessageId, edit.Text)).ShouldBe([(Tapped, "⏭️ Skipped"), (Tapped + 1, "⏭️ Skipped")], ignoreOrder: true);
        (await world.AskAsync<CardUpkeep, int>(upkeep => upkeep.CollapseAsync(CancellationToken.None))).ShouldBe(CardUpkeep.AtOnce);
    }

    private static ChatCard Card(ServiceWorld world, QueueItemId post, int message, DateTimeOffset sentAt, string? line) => new()
    {
        TelegramChatId = world.Chat.TelegramChatId,
        TelegramMessageId = message,
        TeamId = world.Team.Id,
        QueueItemId = post,
        SentAt = sentAt,
        CollapsedText = line,
    };
}
