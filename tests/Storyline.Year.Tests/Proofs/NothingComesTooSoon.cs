using Storyline.Year.Tests.Rigs;

namespace Storyline.Year.Tests.Proofs;

/// <summary>
/// No picture (by its bytes) is posted twice within its lock, neither by the record nor by what the chats showed; none is offered while it
/// is locked; and one that was rejected is never offered again.
/// </summary>
internal static class NothingComesTooSoon
{
    private static readonly TimeSpan PostLock = TimeSpan.FromDays(30);
    private static readonly TimeSpan SkipLock = TimeSpan.FromDays(3);

    /// <summary>A card that could not be changed at once shows its line later.</summary>
    private static readonly TimeSpan LateLine = TimeSpan.FromDays(2);

    public static IEnumerable<string> Violations(Evidence evidence) => [.. InTheRecord(evidence), .. InTheChats(evidence), .. OfferedInVain(evidence)];

    private static IEnumerable<string> InTheRecord(Evidence evidence) =>
        from posts in evidence.History.Where(line => line.Status == "posted").GroupBy(line => (line.Team, line.Hash))
        from pair in posts.Zip(posts.Skip(1))
        where pair.Second.At - pair.First.At < PostLock
        select $"repeat: {pair.Second.File} was posted at {pair.Second.At:u}, and at {pair.First.At:u} before ({pair.First.File})";

    private static IEnumerable<string> InTheChats(Evidence evidence) =>
        from posts in evidence.Rig.Sightings.Lines.Where(line => line.Words.StartsWith("✅ Posted by", StringComparison.Ordinal)).GroupBy(line => line.Words.Split(" · ")[1])
        let different = posts.GroupBy(line => line.Words).Select(same => same.Min(line => line.At)).Order().ToList()
        from pair in different.Zip(different.Skip(1))
        where pair.Second - pair.First < PostLock - LateLine
        select $"repeat in the chat: {posts.Key} at {pair.First:u} and at {pair.Second:u}";

    private static IEnumerable<string> OfferedInVain(Evidence evidence)
    {
        var decisions = evidence.History.Where(line => line.IsDecision).ToLookup(line => (line.Team, line.Hash));
        return
            from card in evidence.Rig.Sightings.Cards
            let item = evidence.Rig.Shelf[card.File]
            from decision in decisions[(item.TeamId.Value, item.ContentHash)]
            where decision.At.AddMilliseconds(1) < card.At
            where decision.Status switch { "posted" => card.At < decision.At + PostLock, "skipped" => card.At < decision.At + SkipLock, _ => true }
            select $"offered too soon: {card.File} at {card.At:u}, {decision.Status} at {decision.At:u}";
    }
}
