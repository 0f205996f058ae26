using Storyline.Testing.Chats;

namespace Storyline.Year.Tests.Rigs;

/// <summary>What the chats have shown, as Telegram's ledger tells it; read in small steps, because the ledger forgets.</summary>
internal sealed class Sightings(ChatSimulator telegram)
{
    private readonly List<SeenCard> cards = [];
    private readonly List<SeenLine> lines = [];
    private readonly Dictionary<(long Chat, long Message), string> lastWords = [];
    private long readUpTo;

    /// <summary>Every picture that arrived, whether the bot learnt of it or not.</summary>
    public IReadOnlyList<SeenCard> Cards => cards;

    /// <summary>Every change of a card's words.</summary>
    public IReadOnlyList<SeenLine> Lines => lines;

    /// <summary>Calls that a fault spoilt.</summary>
    public int Faults { get; private set; }

    public int Taps { get; private set; }

    /// <summary>Messages under which somebody pressed a button.</summary>
    public HashSet<(long Chat, long Message)> Tapped { get; } = [];

    /// <summary>What a card was changed to last, or null.</summary>
    public string? WordsOf(long chat, long message) => lastWords.GetValueOrDefault((chat, message));

    /// <summary>Reads on. Returns the new cards, and the new questions about missed posts.</summary>
    public async Task<(List<SeenCard> Cards, List<SeenCard> Questions)> ReadAsync()
    {
        var (newCards, questions) = (new List<SeenCard>(), new List<SeenCard>());
        foreach (var line in await telegram.LedgerAfterAsync(readUpTo))
        {
            readUpTo = line.Id;
            Faults += line.Fault is null ? 0 : 1;
            switch (line)
            {
                case { Operation: "user.tap" }:
                    Taps++;
                    Tapped.Add((line.ChatId!.Value, line.MessageIds[0]));
                    break;
                case { Operation: "sendPhoto", Outcome: "done" }:
                    newCards.Add(Seen(line));
                    break;
                case { Operation: "sendMessage", Outcome: "done", Text: { } text } when text.StartsWith("🕰", StringComparison.Ordinal):
                    questions.Add(Seen(line));
                    break;
                case { Operation: "editMessageCaption", Outcome: "done" }:
                    lines.Add(new SeenLine(line.ChatId!.Value, line.MessageIds[0], line.At, line.Text ?? ""));
                    lastWords[(line.ChatId.Value, line.MessageIds[0])] = line.Text ?? "";
                    break;
            }
        }

        cards.AddRange(newCards);
        return (newCards, questions);
    }

    private static SeenCard Seen(LedgerLine line) => new(line.ChatId!.Value, line.MessageIds[0], line.At, line.Text ?? "", line.Fault);
}
