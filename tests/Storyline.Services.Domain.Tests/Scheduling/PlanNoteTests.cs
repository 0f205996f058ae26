using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

public sealed class PlanNoteTests
{
    [Fact]
    public void A_note_stands_behind_the_reasons_and_replaces_only_its_own_kind()
    {
        IReadOnlyList<string> reasons = ["never posted", "memes 0.6 slots below target"];

        reasons = new PlanNote.Moved("@ana", "Mon 23 Nov 14:12").AddTo(reasons);
        reasons = new PlanNote.Swapped("@ben", "dog.jpg").AddTo(reasons);
        reasons = new PlanNote.Moved("@ben", "Mon 23 Nov 16:00").AddTo(reasons);

        reasons.ShouldBe(["never posted", "memes 0.6 slots below target", "swapped by @ben with dog.jpg", "moved by @ben from Mon 23 Nov 16:00"]);
    }

    [Fact]
    public void A_picture_that_a_person_chose_is_known_as_such()
    {
        PlanNote.Chosen.IsIn(new PlanNote.Chosen("@ana", "dog.jpg").AddTo([])).ShouldBeTrue();
        PlanNote.Chosen.IsIn(["never posted"]).ShouldBeFalse();
    }
}
