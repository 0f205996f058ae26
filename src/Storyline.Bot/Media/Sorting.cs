using Storyline.Bot.Updates;
using Storyline.Models.Teams;
using Storyline.Services.Core.Media.Arrivals;
using Storyline.Services.Notifications.Media;

namespace Storyline.Bot.Media;

/// <summary>
/// How the question about what arrived goes on after a choice. What became of each picture is said by whoever brings it into the library: a
/// change made here could overtake that.
/// </summary>
internal static class Sorting
{
    public static TapAnswer Answer(SortOutcome outcome, Actor by) => outcome switch
    {
        SortOutcome.Chosen { Category: { } category } chosen => TapAnswer.Toast(ArrivalQuestion.Toast(chosen.Count, category)),
        SortOutcome.Chosen chosen =>
            TapAnswer.Toast(ArrivalQuestion.Discarded(chosen.Count)) with { Message = new Reply(ArrivalQuestion.DiscardedBy(chosen.Count, by.Name)) },
        SortOutcome.AlreadyChosen before => TapAnswer.Toast(ArrivalQuestion.AlreadyChosen(before.Category)),
        SortOutcome.Gone => TapAnswer.Toast(ArrivalQuestion.Settled) with { Buttons = ButtonChange.None },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
