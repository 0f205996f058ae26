using Microsoft.Extensions.Configuration;
using Storyline.Year.Tests.Proofs;
using Storyline.Year.Tests.Rigs;

namespace Storyline.Year.Tests;

/// <summary>
/// A year of a small team in two minutes, on two cores that have nothing else to do. To play a year again: <c>STORYLINE_YEAR_SEED=7 ./test Year</c>; shorter: <c>STORYLINE_YEAR_DAYS=60</c>.
/// </summary>
[Trait("Layer", "crash")]
public sealed class YearTests(ITestOutputHelper output)
{
    private const int Shown = 40;

    [Fact]
    public async Task A_year_of_work_keeps_every_promise()
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables("STORYLINE_YEAR_").Build();
        var settings = new YearSettings { Seed = environment.GetValue("SEED", 2026), Days = environment.GetValue("DAYS", 365) };

        var verdict = await PlayAsync(settings);

        verdict.Violations.Take(Shown).ShouldBeEmpty(verdict.Figures);
        if (settings.Days >= 365)
        {
            verdict.Posts.ShouldBeGreaterThan(1_200, verdict.Figures);
            verdict.Kills.ShouldBeGreaterThan(20, verdict.Figures);
            verdict.Faults.ShouldBeGreaterThan(100, verdict.Figures);
            verdict.PassedNoneOn.ShouldBeGreaterThanOrEqualTo(verdict.Plans / 2, verdict.Figures);
            verdict.DaysOfTheMix.ShouldBeGreaterThan(20, verdict.Figures);
        }
    }

    [Fact]
    public async Task The_same_seed_plays_the_same_weeks_again()
    {
        var settings = new YearSettings { Seed = 11, Days = 14 };

        var (first, second) = (await PlayAsync(settings), await PlayAsync(settings));

        Counts(second).ShouldBe(Counts(first));

        // What follows also tells which picture came when; the product does some things side by side.
        static string Counts(Verdict verdict) => verdict.Figures.Split("; fingerprint")[0];
    }

    private async Task<Verdict> PlayAsync(YearSettings settings)
    {
        try
        {
            var verdict = await Verdict.OfAsync(settings);
            output.WriteLine(verdict.Figures);
            return verdict;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new InvalidOperationException($"The year of seed {settings.Seed} ({settings.Days} days) could not be played: {failure.Message}", failure);
        }
    }
}
