using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Spectre.Console;

namespace Storyline.Benchmarks.Publishing;

/// <summary>
/// In each of a hundred chats a person decides about ten cards, one every four seconds: from the tap in the simulated Telegram to the answer
/// that the bot sends for it. Every tap is a decision: history, lock, counters and the end of the planned post in one transaction. Each
/// chat's first tap warms a new process up and is not counted.
/// </summary>
internal sealed class TapBenchmark : IBenchmark
{
    private const int Runs = 3;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(4);

    public string Name => "tap";

    public string Description => $"✅ Posted in {ChatStage.Chats} chats side by side, one every {Every.TotalSeconds} s in each, {Runs} runs: from the tap to its answer";

    public async Task<IReadOnlyList<Result>> RunAsync(CancellationToken cancellationToken)
    {
        await using var stage = await ChatStage.BuildAsync(cancellationToken);
        var slow = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            await stage.PlanAsync("now()", cancellationToken);
            await stage.StartProductAsync("bot,worker", cancellationToken);
            await ChatStage.UntilAsync(
                async () => await stage.CountAsync("SELECT count(*) FROM posting_queue WHERE status = 'awaiting_team'", cancellationToken) == ChatStage.Chats * ChatStage.PicturesPerChat,
                cancellationToken);
            var chance = new Random(run);
            var starts = stage.Groups.Select(_ => Every * chance.NextDouble()).ToList();
            var taps = await Task.WhenAll(stage.Groups.Zip(starts, (group, start) => DecideAsync(stage, group, start, cancellationToken)));
            var sorted = taps.SelectMany(chat => chat).Order().ToList();
            slow.Add(sorted[(int)Math.Ceiling(0.99 * sorted.Count) - 1]);
            Report.Errors.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"run {run + 1}: {sorted.Count} taps, p50 {sorted[sorted.Count / 2]:0} ms, p99 {slow[^1]:0} ms, slowest {sorted[^1]:0} ms"));
        }

        return [Result.Of(Name, "tap to answer, p99", slow, new Goal(AtMost: true, 150, " ms"), "a time, so an orientation; Telegram, product and PostgreSQL share the machine")];
    }

    private static async Task<List<double>> DecideAsync(ChatStage stage, long group, TimeSpan start, CancellationToken cancellationToken)
    {
        var messages = await stage.Control.GetFromJsonAsync<List<JsonElement>>($"telegram/chats/{group}/messages", cancellationToken) ?? [];
        var cards = messages.TakeLast(ChatStage.PicturesPerChat).Select(message => message.GetProperty("messageId").GetInt64()).ToList();
        await Task.Delay(start, cancellationToken);
        var times = new List<double>();
        foreach (var card in cards)
        {
            var tapped = Stopwatch.GetTimestamp();
            using var answer = await stage.Control.PostAsJsonAsync($"telegram/chats/{group}/tap", new { messageId = card, button = "Posted", user = "ana" }, cancellationToken);
            var toast = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            var took = Stopwatch.GetElapsedTime(tapped);
            if (toast.GetProperty("toast").GetString() is not { } words || !words.Contains("Posted", StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidOperationException($"The tap was answered: {toast}");
            }

            if (card != cards[0])
            {
                times.Add(took.TotalMilliseconds);
            }

            await Task.Delay(took < Every ? Every - took : TimeSpan.Zero, cancellationToken);
        }

        return times;
    }
}
