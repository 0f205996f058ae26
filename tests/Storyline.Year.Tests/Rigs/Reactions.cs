namespace Storyline.Year.Tests.Rigs;

/// <summary>What people do about cards and questions: soon or late, alone or two at a time, once or twice, or not at all.</summary>
internal sealed class Reactions(Rig rig, Action<DateTimeOffset, Func<Task>> at)
{
    private const int MostLooks = 6;

    private Random Chance => rig.Chance;

    public void To(SeenCard card)
    {
        if (Chance.NextDouble() > 0.03)
        {
            // Most within the hour, some after days.
            Later(Chance.NextDouble() < 0.04 ? Chance.Next(24, 15 * 24) * 60 : 1 + (int)(-45 * Math.Log(1 - Chance.NextDouble())), () => DecideAsync(card, 1));
        }
    }

    public void ToQuestion(SeenCard question) => Later(Chance.Next(5, 900), () => AnswerAsync(question, 1));

    private void Later(int minutes, Func<Task> what) => at(rig.Clock.GetUtcNow().AddMinutes(minutes), what);

    private string Somebody() => Script.People[Chance.Next(3)];

    private async Task DecideAsync(SeenCard card, int look)
    {
        if (rig.Places.All(place => place.Chat != card.Chat || place.IsLost) || IsSettled(card))
        {
            return;
        }

        var (person, dice) = (Somebody(), Chance.NextDouble());
        if (dice < rig.Settings.Rejections)
        {
            await RejectAsync(card, person);
        }
        else if (dice < rig.Settings.Rejections + 0.05)
        {
            await PressAsync(card, "Posted", person);
            await PressAsync(card, Chance.NextDouble() < 0.5 ? "Posted" : "Skip", Somebody());
        }
        else if (dice < rig.Settings.Rejections + 0.08)
        {
            await PressAsync(card, "Why", person);
            await PressAsync(card, "Posted", person);
        }
        else
        {
            await PressAsync(card, dice < rig.Settings.Rejections + 0.22 ? "Skip" : "Posted", person);
        }

        await rig.HearAsync();
        await rig.Sightings.ReadAsync();
        if (look < MostLooks && !IsSettled(card))
        {
            // A tap that was lost with its process is made again by its person.
            Later(Chance.Next(20, 300), () => DecideAsync(card, look + 1));
        }
    }

    private async Task RejectAsync(SeenCard card, string person)
    {
        await PressAsync(card, "Reject", person);
        await rig.HearAsync();
        await PressAsync(card, Chance.NextDouble() < 0.8 ? "Yes" : "❌ No", person);
    }

    private async Task AnswerAsync(SeenCard question, int look)
    {
        if (rig.Places.FirstOrDefault(place => place.Chat == question.Chat) is not { IsLost: false })
        {
            return;
        }

        var answer = Chance.Next(3) switch { 0 => "Reschedule", 1 => "Clear", _ => "Send anyway" };
        await rig.Journal.NoteRemovalAsync(answer == "Clear" ? "cleared" : null);
        await rig.Telegram.PressAsync(question.Chat, question.Message, answer, "chloe");
        var isOpen = await rig.Telegram.PressAsync(question.Chat, question.Message, answer, "ben");
        var lived = await rig.HearAsync() || await rig.HearAsync();
        await rig.Journal.NoteRemovalAsync(null);
        if (isOpen && lived && look < MostLooks)
        {
            Later(60, () => AnswerAsync(question, look + 1));
        }
    }

    private bool IsSettled(SeenCard card) => rig.Sightings.WordsOf(card.Chat, card.Message) is not null;

    private Task<bool> PressAsync(SeenCard card, string button, string person) => rig.Telegram.PressAsync(card.Chat, card.Message, button, person);
}
