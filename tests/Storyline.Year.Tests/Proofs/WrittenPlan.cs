using Storyline.Year.Tests.Rigs;

namespace Storyline.Year.Tests.Proofs;

/// <summary>A plan as it was written, and what it started from, read from the database's journal alone.</summary>
/// <param name="Lines">Its slots, in order.</param>
/// <param name="Queued">What was in the plan of its chat already, as it stood then.</param>
/// <param name="Start">How far below its share each category was, in slots.</param>
internal sealed record WrittenPlan(
    IReadOnlyList<JournalLine> Lines, IReadOnlyList<JournalLine> Queued, IReadOnlyList<MixVersion> Shares, IReadOnlyDictionary<string, decimal> Start)
{
    private const decimal MostCarriedOver = 10;
    private const string Empty = " had nothing eligible";

    public Guid Chat => Lines[0].Chat;

    public DateTimeOffset Made => Lines[0].Made;

    public bool HasPassedOn => Lines.Any(line => PassedOver(line) is not null);

    /// <summary>Every plan of the time that was played, in the order in which they were written.</summary>
    public static IEnumerable<WrittenPlan> All(Evidence evidence)
    {
        var queued = new Dictionary<Guid, JournalLine>();
        foreach (var batch in Batches(evidence.Journal))
        {
            if (batch[0].Kind == "planned")
            {
                yield return Of(evidence, batch, [.. queued.Values.Where(line => line.Chat == batch[0].Chat)]);
            }

            foreach (var line in batch)
            {
                if (line.Kind == "left")
                {
                    queued.Remove(line.Item);
                }
                else
                {
                    queued[line.Item] = line;
                }
            }
        }
    }

    /// <summary>The category whose turn it was and that had nothing, as the slot itself says; null: none was passed over.</summary>
    public static string? PassedOver(JournalLine line) => line.Reasons.IndexOf(Empty, StringComparison.Ordinal) is var end and > 0
        ? line.Reasons[(line.Reasons.LastIndexOf('"', end) + 1)..end]
        : null;

    /// <summary>Lines that were committed together, in order; a plan is one batch.</summary>
    private static IEnumerable<List<JournalLine>> Batches(IEnumerable<JournalLine> journal)
    {
        var batch = new List<JournalLine>();
        foreach (var line in journal)
        {
            if (batch.Count > 0 && (batch[0].Transaction != line.Transaction || batch[0].Kind != line.Kind))
            {
                yield return batch;
                batch = [];
            }

            batch.Add(line);
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private static WrittenPlan Of(Evidence evidence, List<JournalLine> lines, List<JournalLine> queued)
    {
        var (made, team) = (lines[0].Made, lines[0].Team);
        var shares = evidence.Mix.Where(share => share.Team == team && share.From <= made && (share.Until is null || share.Until > made)).ToList();
        return new WrittenPlan(lines, queued, shares, Deviations(evidence, shares, lines[0].Chat, made, queued));
    }

    /// <summary>Posted in the last 28 days of the current mix, plus what is in the plan, against the shares; all scaled down together when one is more than ten slots.</summary>
    private static Dictionary<string, decimal> Deviations(
        Evidence evidence, List<MixVersion> shares, Guid chat, DateTimeOffset made, IEnumerable<JournalLine> queued)
    {
        var since = new[] { shares.Max(share => share.From), made.AddDays(-28) }.Max();
        var counted = evidence.History.Where(line => line.Chat == chat && line.Status == "posted" && line.At >= since && line.At <= made).Select(line => line.Category)
            .Concat(queued.Select(row => evidence.Media[row.Media].Category))
            .Where(category => shares.Exists(share => share.Category == category)).CountBy(category => category).ToDictionary();
        var total = counted.Values.Sum();
        var deviations = shares.ToDictionary(share => share.Category, share => (total * share.Ratio) - counted.GetValueOrDefault(share.Category));
        var largest = deviations.Values.Max(Math.Abs);
        return largest <= MostCarriedOver ? deviations : deviations.ToDictionary(deviation => deviation.Key, deviation => deviation.Value * MostCarriedOver / largest);
    }
}
