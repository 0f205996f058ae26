using Storyline.Year.Tests.Rigs;

namespace Storyline.Year.Tests.Proofs;

/// <summary>
/// What the chats show is what the database says: every card is of a planned post of that chat, every decision has its card, every known
/// card of a decided post shows the decision and no buttons, and a card came twice only where the product could not know that it had come.
/// </summary>
internal static class ChatsTellTheTruth
{
    public static IEnumerable<string> Violations(Evidence evidence) =>
        [.. Strangers(evidence), .. DecisionsWithoutCard(evidence), .. Unchanged(evidence), .. Copies(evidence), .. TappedCopies(evidence), .. Waiting(evidence)];

    private static IEnumerable<string> Strangers(Evidence evidence)
    {
        var planned = evidence.Journal.Where(line => line.Kind != "left").ToLookup(line => line.Media);
        foreach (var card in evidence.Rig.Sightings.Cards)
        {
            var item = evidence.Rig.Shelf[card.File];
            var isOfTheTeam = evidence.Rig.Places.Where(place => place.Chat == card.Chat).All(place => place.Team == item.TeamId);
            if (!isOfTheTeam || !planned[item.Id.Value].Any(line => line.Made <= card.At))
            {
                yield return $"card {card.Message} shows {card.File} at {card.At:u}, which was never planned there";
            }
        }
    }

    private static IEnumerable<string> DecisionsWithoutCard(Evidence evidence)
    {
        var cards = evidence.Rig.Sightings.Cards.ToLookup(card => card.File);
        return
            from line in evidence.History
            where line is { IsDecision: true, Person: not null } && !cards[line.File].Any(card => card.At <= line.At)
            select $"{line.File} was {line.Status} by {line.Person} at {line.At:u} without a card";
    }

    private static IEnumerable<string> Unchanged(Evidence evidence)
    {
        var record = evidence.History.ToDictionary(line => line.Item);
        foreach (var card in evidence.Cards.Where(card => record.ContainsKey(card.Item) && IsReachable(evidence, card.Chat)))
        {
            var (line, message) = (record[card.Item], evidence.Messages.GetValueOrDefault((card.Chat, card.Message)));
            if (message is null || message.Labels.Count > 0 || !message.Words.StartsWith(line.Mark, StringComparison.Ordinal) || !message.Words.Contains(line.File, StringComparison.Ordinal))
            {
                yield return $"card {card.Message} of {line.File} should show that it was {line.Status} at {line.At:u}; it shows “{message?.Words.Split('\n')[0]}” with {message?.Labels.Count} buttons";
            }
        }
    }

    private static IEnumerable<string> Copies(Evidence evidence)
    {
        var ends = evidence.History.ToLookup(line => line.File);
        return
            from cards in evidence.Rig.Sightings.Cards.GroupBy(card => card.File)
            from pair in cards.Zip(cards.Skip(1))
            where !ends[cards.Key].Any(line => line.At >= pair.First.At && line.At <= pair.Second.At)
            where pair.First.Fault is null && !evidence.Rig.Kills.Any(kill => kill.At >= pair.First.At && kill.At <= pair.Second.At) && IsReachable(evidence, pair.First.Chat)
            select $"the card of {cards.Key} came at {pair.First.At:u} and again at {pair.Second.At:u}, and nothing had kept the first from being known";
    }

    /// <summary>A copy that the bot could not know of is known once somebody taps it.</summary>
    private static IEnumerable<string> TappedCopies(Evidence evidence)
    {
        var ends = evidence.History.Where(line => line.IsDecision).ToLookup(line => line.File);
        return
            from card in evidence.Rig.Sightings.Cards
            where evidence.Rig.Sightings.Tapped.Contains((card.Chat, card.Message)) && IsReachable(evidence, card.Chat)
            where ends[card.File].Any(line => line.At >= card.At) && evidence.Messages[(card.Chat, card.Message)].Labels.Count > 0
            select $"card {card.Message} of {card.File} ({card.At:u}) was tapped and decided, and still has buttons";
    }

    private static IEnumerable<string> Waiting(Evidence evidence) =>
        from card in evidence.Cards
        where evidence.Queue.GetValueOrDefault(card.Item) == "awaiting_team" && IsReachable(evidence, card.Chat)
        where evidence.Messages.GetValueOrDefault((card.Chat, card.Message)) is not { Labels.Count: > 0 }
        select $"card {card.Message} waits for a decision and has no buttons";

    private static bool IsReachable(Evidence evidence, long chat) => evidence.Rig.Places.Exists(place => place.Chat == chat);
}
