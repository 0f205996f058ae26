using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Spectre.Console;

namespace Storyline.Benchmarks.Publishing;

/// <summary>
/// A thousand cards in a hundred chats: due at any moment of one minute, how late is the first of each chat; due all at once, how much of
/// Telegram's thirty a second is used. Telegram's limits are enforced, and none may be met.
/// </summary>
internal sealed class DueToCardBenchmark : IBenchmark
{
    private const int Cards = ChatStage.Chats * ChatStage.PicturesPerChat;
    private const int Runs = 3;

    public string Name => "due-to-card";

    public string Description => $"{Cards:N0} cards in {ChatStage.Chats} chats, {Runs} runs: spread over a minute, then all at once; Telegram's limits enforced";

    public async Task<IReadOnlyList<Result>> RunAsync(CancellationToken cancellationToken)
    {
        await using var stage = await ChatStage.BuildAsync(cancellationToken);
        var (lateness, use, refused) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            var spread = await RunAsync(stage, $"now() + interval '3 seconds' + interval '60 seconds' * ((hashint8(n * 31 + {run}) & 65535) / 65536.0)", cancellationToken);
            lateness.Add(Percentile([.. spread.FirstLate], 0.99));
            var burst = await RunAsync(stage, "now()", cancellationToken);
            use.Add(Cards / (30 * burst.Took.TotalSeconds));
            refused.Add(spread.Refused + burst.Refused);
            Report.Errors.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"run {run + 1}: first card of a chat p50 {Percentile([.. spread.FirstLate], 0.5):0.00} s, p99 {lateness[^1]:0.00} s; all at once {burst.Took.TotalSeconds:0.0} s, first cards within {burst.FirstLate.Max():0.0} s; refused {refused[^1]}"));
        }

        return
        [
            Result.Of(Name, "first card of a chat, p99 of lateness", lateness, new Goal(AtMost: true, 2, " s"), "due at random moments of one minute"),
            Result.Of(Name, "share of 30 a second that is used", use, new Goal(AtMost: false, 0.9, ""), $"{Cards:N0} due at once: {Cards:N0} ÷ (30 · seconds from the moment they are due to the last card)"),
            Result.Of(Name, "refusals (429), lost and doubled cards", refused, new Goal(AtMost: true, 0, ""), "both ways together; any lost or doubled card ends the run"),
        ];
    }

    private sealed record Outcome(IReadOnlyList<double> FirstLate, TimeSpan Took, int Refused);

    private static async Task<Outcome> RunAsync(ChatStage stage, string at, CancellationToken cancellationToken)
    {
        // The process is up before anything is due, and its own memory of the last minute is empty.
        await stage.StartProductAsync("worker", cancellationToken);
        var before = await LedgerAsync(stage, 0, cancellationToken);
        var last = before.Count == 0 ? 0 : before[^1].Id;
        await stage.PlanAsync(at, cancellationToken);
        var due = await stage.FirstDueAsync(cancellationToken);
        await stage.CountAsync("SELECT count(pg_notify('storyline_changes', '{\"topic\":\"queue\",\"teamId\":\"00000000-0000-0000-0000-000000000000\"}'))", cancellationToken);
        await ChatStage.UntilAsync(
            async () => await stage.CountAsync("SELECT count(*) FROM posting_queue WHERE status = 'awaiting_team'", cancellationToken) == Cards, cancellationToken);
        var entries = await LedgerAsync(stage, last, cancellationToken);
        var sent = entries.Where(entry => entry.Outcome != "refused").ToList();
        if (sent.Count != Cards)
        {
            throw new InvalidOperationException($"{sent.Count} cards arrived instead of {Cards}.");
        }

        var firstLate = sent.GroupBy(entry => entry.ChatId!.Value).Select(chat => (chat.Min(entry => entry.At) - due[chat.Key]).TotalSeconds).ToList();
        return new Outcome(firstLate, sent.Max(entry => entry.At) - due.Values.Min(), entries.Count - sent.Count);
    }

    private sealed record Entry(long Id, DateTimeOffset At, string Outcome, long? ChatId);

    private static async Task<List<Entry>> LedgerAsync(ChatStage stage, long after, CancellationToken cancellationToken) =>
        await stage.Control.GetFromJsonAsync<List<Entry>>($"ledger?system=telegram&operation=sendPhoto&after={after}", JsonSerializerOptions.Web, cancellationToken) ?? [];

    private static double Percentile(List<double> values, double share)
    {
        values.Sort();
        return values[(int)Math.Ceiling(share * values.Count) - 1];
    }
}
