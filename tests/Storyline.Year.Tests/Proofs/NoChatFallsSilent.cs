namespace Storyline.Year.Tests.Proofs;

/// <summary>Cards keep coming to each chat, whatever happened. What people do can stop them for some days: a pause of three, noticed in the morning after, and another one.</summary>
internal static class NoChatFallsSilent
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(9);

    public static IEnumerable<string> Violations(Evidence evidence)
    {
        var end = evidence.Rig.Clock.GetUtcNow();
        return
            from place in evidence.Rig.Places
            let cards = evidence.Rig.Sightings.Cards.Where(card => place.Chats.Contains(card.Chat)).Select(card => card.At).Order().Prepend(Rigs.Rig.Begin).Append(end)
            from pair in cards.Zip(cards.Skip(1))
            where pair.Second - pair.First > Longest
            select $"silence: no card came to {place.Zone} between {pair.First:u} and {pair.Second:u}";
    }
}
