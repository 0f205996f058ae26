using Storyline.Services.Core.Publishing.Proof;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Publishing;

public sealed class ProofTapTests
{
    [Theory]
    [InlineData("Yes", "✔ Confirmed", " ✔", "✔ confirmed")]
    [InlineData("No", "❔ Noted: it is not on Instagram. The record stays.", "❔ not on Instagram", "❔ not on Instagram")]
    public async Task The_cards_question_is_answered_with_one_tap_and_the_second_answer_changes_nothing(string button, string toast, string ending, string inHistory)
    {
        await using var world = await BotWorld.StartAsync();
        var card = await world.GivenWaitingCardAsync("memes/cat.jpg");
        await world.As("ben").TapAsync(card, "Posted");
        await world.SeeCollapsedAsync(card);
        await AskAsync(world);
        var asked = await world.Telegram.WaitForAsync(BotWorld.GroupId, messages => messages.SingleOrDefault(message => message.Words.Contains("is it live?", StringComparison.Ordinal)));
        asked.MessageId.ShouldBe(card.MessageId);
        asked.Labels.ShouldBe(["✅ Yes", "❌ No"]);

        (await world.As("chloe").TapAsync(asked, button)).Toast.ShouldBe(toast);

        await world.Telegram.WaitForAsync(BotWorld.GroupId, messages => messages.SingleOrDefault(
            message => message.MessageId == card.MessageId && message.Labels.Count == 0 && message.Words.EndsWith(ending, StringComparison.Ordinal)));
        (await world.As("ben").AsksAsync("/history")).Words.ShouldContain(inHistory);
        (await world.QueryAsync<long>("SELECT count(*) FROM posting_history")).ShouldBe(1);
    }

    private static async Task AskAsync(BotWorld world)
    {
        await world.ExecuteAsync(
            """
            INSERT INTO instagram_accounts (id, team_id, display_name, instagram_id, username, login_kind, graph_host, is_active, created_at)
                SELECT gen_random_uuid(), team_id, 'Shop', '17', 'paper.pine', 'facebook', 'graph.facebook.com', true, now() FROM posting_history;
            INSERT INTO story_checks (history_entry_id, team_id, instagram_account_id, readings, asked_at)
                SELECT h.id, h.team_id, a.id, 3, now() FROM posting_history h JOIN instagram_accounts a ON a.team_id = h.team_id;
            """);
        var entry = (await world.HistoryAsync()).ShouldHaveSingleItem().Entry;
        await world.WithAsync<ProofQuestion, bool>(async question =>
        {
            await question.AskAsync(entry, isUnclear: false, CancellationToken.None);
            return true;
        });
    }
}
