using Storyline.Models.Teams;

namespace Storyline.Year.Tests.Rigs;

/// <summary>Plays the days: what is due goes out, people react to it in their own time, and each morning something may happen.</summary>
internal sealed class Script
{
    public static readonly IReadOnlyList<string> People = ["ana", "ben", "chloe"];

    private readonly Rig rig;
    private readonly Mornings mornings;
    private readonly Reactions reactions;
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, int Turn)> agenda = new();
    private int turns;
    private int idle;

    public Script(Rig rig)
    {
        this.rig = rig;
        reactions = new Reactions(rig, At);
        mornings = new Mornings(rig, At);
    }

    private DateTimeOffset Now => rig.Clock.GetUtcNow();

    public async Task PlayAsync()
    {
        var end = Rig.Begin.AddDays(rig.Settings.Days);
        for (var day = 0; day < rig.Settings.Days; day++)
        {
            var number = day;
            At(Rig.Begin.AddDays(day).AddHours(1), () => mornings.BeginAsync(number));
        }

        At(end, () => Task.CompletedTask);
        while (Now < end)
        {
            await StepAsync();
            await LookAsync();
        }

        await mornings.EndAsync();
    }

    private void At(DateTimeOffset time, Func<Task> what) => agenda.Enqueue(what, (time, turns++));

    private async Task StepAsync()
    {
        agenda.TryPeek(out var next, out var when);
        DateTimeOffset? due = null;
        await rig.RunAsync(async process => due = await process.NextDueAtAsync());
        if (due is not { } moment || moment > when.At)
        {
            agenda.Dequeue();
            rig.Clock.AdvanceTo(when.At);
            await next!();
            await rig.HearAsync();
            return;
        }

        // What stays due has to wait for something: look again a little later, and not for ever.
        idle = moment <= Now ? idle + 1 : 0;
        idle.ShouldBeLessThan(500, $"something has been due since {moment:u} and does not go out");
        rig.Clock.AdvanceTo(moment > Now ? moment : Now.AddSeconds(idle > 3 ? 30 : 1));
        await rig.TickAsync();
        await rig.HearAsync();
    }

    private async Task LookAsync()
    {
        var (cards, questions) = await rig.Sightings.ReadAsync();
        cards.ForEach(reactions.To);
        questions.ForEach(reactions.ToQuestion);
    }
}
