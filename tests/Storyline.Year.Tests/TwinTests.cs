using Storyline.Year.Tests.Broken;
using Storyline.Year.Tests.Proofs;
using Storyline.Year.Tests.Rigs;

namespace Storyline.Year.Tests;

/// <summary>Each proof can fail: a product with a fault in it, played for some days, is found out.</summary>
[Trait("Layer", "crash")]
public sealed class TwinTests(ITestOutputHelper output)
{
    private const int MostYears = 4;

    [Fact]
    public Task Rejected_pictures_that_come_back_are_found() =>
        IsFoundAsync(new EndlessLocksAreForgotten(), "offered too soon", new YearSettings { Seed = 3, Days = 25, Rejections = 0.6 });

    [Fact]
    public Task Categories_that_are_drawn_at_random_are_found() =>
        IsFoundAsync(new CategoriesAreDrawnAtRandom(), "mix:", new YearSettings { Seed = 4, Days = 8 });

    [Fact]
    public Task A_decision_that_is_not_one_transaction_is_found() =>
        IsFoundAsync(new DecisionsAreMadeInPieces(), "is in the record and still in the plan", new YearSettings { Seed = 5, Days = 25, Kills = 3, DiesWithin = 60 });

    [Fact]
    public Task A_slot_that_is_lost_with_a_failed_send_is_found() =>
        IsFoundAsync(new FailedSendsAreDropped(), "has vanished", new YearSettings { Seed = 6, Days = 12 });

    [Fact]
    public Task A_card_that_is_sent_again_and_again_is_found() =>
        IsFoundAsync(new SentCardsStayClaimed(), "and nothing had kept the first from being known", new YearSettings { Seed = 7, Days = 3, Trouble = false });

    [Fact]
    public Task A_card_that_does_not_show_its_decision_is_found() =>
        IsFoundAsync(new CardsKeepTheirButtons(), "should show that it was", new YearSettings { Seed = 8, Days = 3, Trouble = false });

    [Fact]
    public Task A_chat_that_never_goes_on_after_a_pause_is_found() =>
        IsFoundAsync(new PausesAreForEver(), "silence:", new YearSettings { Seed = 9, Days = 14, Pauses = 0.6, Trouble = false });

    [Fact]
    public Task Posts_that_are_not_counted_are_found() =>
        IsFoundAsync(new PostsAreNotCounted(), "ledger:", new YearSettings { Seed = 10, Days = 3, Trouble = false });

    /// <summary>What a kill has to hit at one moment may be missed by a year; another one hits it.</summary>
    private async Task IsFoundAsync(Breakage breakage, string violation, YearSettings settings)
    {
        var figures = new List<string>();
        for (var year = 0; year < MostYears; year++)
        {
            breakage.IsOn = false;
            var verdict = await Verdict.OfAsync(settings with { Seed = settings.Seed + (100 * year), Breakage = breakage });
            figures.Add($"{verdict.Figures}; {verdict.Violations.Count} violations");
            output.WriteLine(figures[^1]);
            if (verdict.Violations.Any(found => found.Contains(violation, StringComparison.Ordinal)))
            {
                return;
            }
        }

        Assert.Fail($"“{violation}” was not found: {string.Join('\n', figures)}");
    }
}
