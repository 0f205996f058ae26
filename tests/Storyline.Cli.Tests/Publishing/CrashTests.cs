using System.Diagnostics;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Testing.Crashes;

namespace Storyline.Cli.Tests.Publishing;

/// <summary>
/// The product's processes, killed at named places and at random while they publish, against an Instagram that outlives them. The short form of
/// <c>./storyline bench crash</c>; the places that no post passes on its way out are tried in <c>PublishingKillTests</c>.
/// </summary>
[Trait("Layer", "crash")]
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Posts = 60;

    /// <summary>Places at which both behaviours of a second publish are tried; of the others each has one.</summary>
    private static readonly string[] AroundTheCall =
        [CrashPoint.IntentCommitted, CrashPoint.PublishSent, CrashPoint.PublishAnswered, CrashPoint.PublishedBefore, CrashPoint.RecoveryRead];

    [Theory]
    [InlineData("repeat", 0)]
    [InlineData("refuse", 1)]
    public async Task Processes_that_are_killed_at_each_place_leave_each_post_live_once(string secondPublish, int half)
    {
        await using var stage = await CrashStage.StartAsync(secondPublish);
        await using var commands = CommandWorld.Beside(stage);
        var kills = new ProcessKills(stage, place => Serving(commands, place));
        string[] places = [.. ProcessKills.Places.Where((place, index) => index % 2 == half || AroundTheCall.Contains(place))];

        foreach (var place in places)
        {
            (await kills.AtAsync(place, kills: 1)).ShouldBe(1, $"It did not come to {place}.");
        }

        await kills.FinishAsync();
        var verdict = await JudgedAsync(stage);
        verdict.Faults.ShouldBeEmpty();
        verdict.Live.ShouldBe(verdict.Planned);
    }

    [Theory]
    [InlineData("repeat")]
    [InlineData("refuse")]
    public async Task Processes_that_are_killed_at_random_while_calls_are_spoilt_leave_no_post_live_twice(string secondPublish)
    {
        await using var stage = await CrashStage.StartAsync(secondPublish);
        await using var commands = CommandWorld.Beside(stage);
        var kills = new ProcessKills(stage, place => Serving(commands, place));

        await kills.AtRandomAsync(Posts, batch: 10, longest: TimeSpan.FromSeconds(15), new Random(2026));

        await kills.FinishAsync();
        var verdict = await JudgedAsync(stage);
        verdict.Faults.ShouldBeEmpty();
        (verdict.Live + verdict.HandedOver).ShouldBe(Posts);
        verdict.Unconfirmed.ShouldBe(0);
    }

    [Fact]
    public async Task A_publisher_that_publishes_and_then_commits_is_found_out_in_the_same_rig()
    {
        await using var stage = await CrashStage.StartAsync("repeat");
        await stage.PlanAsync(6, TimeProvider.System.GetUtcNow());

        await new NaivePublisher(stage).PublishAsync([17, 19, 21, 23, 25, 27]);

        (await JudgedAsync(stage)).Twice.ShouldNotBeEmpty();
    }

    private async Task<CrashVerdict> JudgedAsync(CrashStage stage)
    {
        var verdict = await stage.JudgeAsync();
        output.WriteLine(verdict.ToString());
        return verdict;
    }

    private static Process Serving(CommandWorld commands, string? dieAt)
    {
        commands.Variables.Remove("STORYLINE_CRASH_AT");
        if (dieAt is not null)
        {
            commands.Variables["STORYLINE_CRASH_AT"] = dieAt;
        }

        var process = commands.Start("serve", "--roles", "worker");
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }
}
