using System.Diagnostics;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Testing.Crashes;

namespace Storyline.Cli.Tests.Publishing;

/// <summary>
/// The product's processes, killed at named places while they publish, against an Instagram that outlives them. The short form of <c>./storyline bench crash</c>;
/// every place is tried without real processes in <c>PublishingKillTests</c>.
/// </summary>
[Trait("Layer", "crash")]
public sealed class CrashTests(ITestOutputHelper output)
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(4);

    [Theory]
    [InlineData("repeat")]
    [InlineData("refuse")]
    public async Task Processes_that_are_killed_around_the_publish_call_leave_each_post_live_once(string secondPublish)
    {
        await using var stage = await CrashStage.StartAsync(secondPublish);
        await using var commands = CommandWorld.Beside(stage);
        string[] places = [CrashPoint.IntentCommitted, CrashPoint.PublishSent, CrashPoint.PublishAnswered, CrashPoint.PublishedBefore, CrashPoint.RecoveryRead];

        foreach (var place in places)
        {
            await stage.PlanAsync(2, TimeProvider.System.GetUtcNow());
            (await DiesAtAsync(commands, place)).ShouldBeTrue($"It did not come to {place}.");
        }

        await EndAsync(stage, commands);
        var verdict = await stage.JudgeAsync();
        output.WriteLine(verdict.ToString());
        verdict.Faults.ShouldBeEmpty();
        verdict.Live.ShouldBe(2 * places.Length);
    }

    [Fact]
    public async Task A_publisher_that_publishes_and_then_commits_is_found_out_in_the_same_rig()
    {
        await using var stage = await CrashStage.StartAsync("repeat");
        await stage.PlanAsync(6, TimeProvider.System.GetUtcNow());

        await new NaivePublisher(stage).PublishAsync([17, 19, 21, 23, 25, 27]);

        var verdict = await stage.JudgeAsync();
        output.WriteLine(verdict.ToString());
        verdict.Twice.ShouldNotBeEmpty();
    }

    private static async Task<bool> DiesAtAsync(CommandWorld commands, string place)
    {
        commands.Variables["STORYLINE_CRASH_AT"] = place;
        using var doomed = Serving(commands);
        commands.Variables.Remove("STORYLINE_CRASH_AT");
        using var limit = new CancellationTokenSource(LongestRun);
        try
        {
            await doomed.WaitForExitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            doomed.Kill();
            await doomed.WaitForExitAsync();
            return false;
        }
    }

    private static async Task EndAsync(CrashStage stage, CommandWorld commands)
    {
        using var last = Serving(commands);
        var begun = TimeProvider.System.GetTimestamp();
        while (await stage.OpenAsync() > 0)
        {
            TimeProvider.System.GetElapsedTime(begun).ShouldBeLessThan(LongestEnd, "Some posts do not come to an end.");
            await Task.Delay(100);
        }

        last.Kill();
        await last.WaitForExitAsync();
    }

    private static Process Serving(CommandWorld commands)
    {
        var process = commands.Start("serve", "--roles", "worker");
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }
}
