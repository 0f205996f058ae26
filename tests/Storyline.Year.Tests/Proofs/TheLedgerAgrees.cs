namespace Storyline.Year.Tests.Proofs;

/// <summary>
/// What a decision leaves behind agrees with the record, in both directions: every card that shows a decision has its row, pictures and people count as many
/// posts as the record has, and the locks in force are those that follow from it. What was missed and let go is in the record, and leaves nothing behind.
/// </summary>
internal static class TheLedgerAgrees
{
    private static readonly string[] Marks = ["✅", "⏭️", "🚫"];

    public static IEnumerable<string> Violations(Evidence evidence) => [.. ShownWithoutRow(evidence), .. Counters(evidence), .. Totals(evidence), .. Locks(evidence)];

    private static IEnumerable<string> ShownWithoutRow(Evidence evidence)
    {
        var (byFile, byItem) = (evidence.History.ToLookup(line => line.File), evidence.History.ToLookup(line => line.Item));
        var known = evidence.Cards.ToLookup(card => (card.Chat, Message: (long)card.Message), card => card.Item);
        foreach (var card in evidence.Rig.Sightings.Cards)
        {
            if (evidence.Messages.GetValueOrDefault((card.Chat, card.Message)) is { Labels.Count: 0 } shown
                && Array.Exists(Marks, mark => shown.Words.StartsWith(mark, StringComparison.Ordinal)))
            {
                var items = known[(card.Chat, card.Message)].ToList();
                var rows = items.Count > 0 ? items.SelectMany(item => byItem[item]) : byFile[card.File];
                if (!rows.Any(line => line.File == card.File && shown.Words.StartsWith(line.Mark, StringComparison.Ordinal)))
                {
                    yield return $"ledger: card {card.Message} shows “{shown.Words.Split('\n')[0]}”, and the record has no such row";
                }
            }
        }
    }

    private static IEnumerable<string> Counters(Evidence evidence)
    {
        var posts = evidence.History.Where(line => line.Status == "posted").ToLookup(line => line.Media, line => line.At);
        return
            from counter in evidence.Counters
            let recorded = (Times: posts[counter.Media].Count(), Last: posts[counter.Media].Select(at => (DateTimeOffset?)at).Max())
            where recorded != (counter.Times, counter.Last)
            select $"ledger: {evidence.Media[counter.Media].FileName} was posted {recorded.Times} times, last at {recorded.Last:u}, and counts {counter.Times}, last at {counter.Last:u}";
    }

    private static IEnumerable<string> Totals(Evidence evidence) =>
        from total in evidence.Totals
        let recorded = evidence.History.Count(line => line.Status == "posted" && line.Person == total.Person)
        where recorded != total.Posts
        select $"ledger: {total.Person} has posted {recorded} times, and counts {total.Posts}";

    private static IEnumerable<string> Locks(Evidence evidence)
    {
        var now = evidence.Rig.Clock.GetUtcNow();
        var wanted = evidence.History.Where(line => line.IsDecision).Select(Follows).Where(one => one.Until is null || one.Until > now).ToHashSet();
        var held = evidence.Locks.Where(one => one.Until is null || one.Until > now).ToHashSet();
        return
        [
            .. wanted.Except(held).Select(missing => $"ledger: {evidence.Media[missing.Media].FileName} should be locked ({missing.Reason}) until {missing.Until:u}, and is not"),
            .. held.Except(wanted).Select(extra => $"ledger: {evidence.Media[extra.Media].FileName} is locked ({extra.Reason}) until {extra.Until:u}, and nothing in the record says why"),
        ];
    }

    private static (Guid Media, string Reason, DateTimeOffset? Until) Follows(HistoryLine line) => line.Status switch
    {
        "posted" => (line.Media, "recent_post", line.At.AddDays(30)),
        "skipped" => (line.Media, "skip_cooldown", line.At.AddDays(3)),
        _ => (line.Media, "permanent_reject", null),
    };
}
