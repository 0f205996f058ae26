using Storyline.Data.Publishing;
using Storyline.Models.Publishing;
using Storyline.Testing;

namespace Storyline.Data.Tests.Publishing;

public sealed class ChatCardTests
{
    [Fact]
    public async Task A_line_that_changed_while_an_older_one_was_being_shown_is_still_to_be_shown()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var id = await world.Plan.AddAsync(await world.Library.AddAsync("memes/cat.png"), ServiceWorld.Start);
        await world.DoAsync<IChatCardRepository>(cards => cards.AddAsync(
            new ChatCard { TelegramChatId = -1, TelegramMessageId = 1, TeamId = world.Team.Id, QueueItemId = id, SentAt = ServiceWorld.Start }, CancellationToken.None));
        await world.DoAsync<IChatCardRepository>(cards => cards.WantCollapsedAsync(id, "Posted", CancellationToken.None));
        var shown = (await world.AskAsync<IChatCardRepository, IReadOnlyList<ChatCard>>(cards => cards.ListToCollapseAsync(10, CancellationToken.None))).ShouldHaveSingleItem();

        await world.DoAsync<IChatCardRepository>(cards => cards.WantCollapsedAsync(id, "Posted ✔", CancellationToken.None));
        await world.DoAsync<IChatCardRepository>(cards => cards.MarkCollapsedAsync(shown, ServiceWorld.Start, CancellationToken.None));

        (await world.AskAsync<IChatCardRepository, IReadOnlyList<ChatCard>>(cards => cards.ListToCollapseAsync(10, CancellationToken.None)))
            .ShouldHaveSingleItem().CollapsedText.ShouldBe("Posted ✔");
    }
}
