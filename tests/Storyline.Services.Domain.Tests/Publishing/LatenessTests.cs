using Shouldly;
using Storyline.Models.Accounts;
using Storyline.Models.Media;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Publishing;
using Xunit;

namespace Storyline.Services.Domain.Tests.Publishing;

public sealed class LatenessTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 15)]
    [InlineData(10, 15)]
    [InlineData(15, 16)]
    public void What_a_policy_has_begun_may_be_a_quarter_of_an_hour_later_than_planned_however_late_its_veto_ends(int due, int latest) =>
        Lateness.LatestOf(Due(Noon.AddMinutes(due), isAskedFor: false), Planned(Noon)).ShouldBe(Noon.AddMinutes(latest));

    [Theory]
    [InlineData(-600)]
    [InlineData(600)]
    public void What_a_person_asked_for_may_be_a_quarter_of_an_hour_late_whenever_it_was_planned_for(int planned) =>
        Lateness.LatestOf(Due(Noon, isAskedFor: true), Planned(Noon.AddMinutes(planned))).ShouldBe(Noon.AddMinutes(15));

    private static Publication Due(DateTimeOffset at, bool isAskedFor) => new()
    {
        Id = new PublicationId(Guid.Empty), TeamId = new TeamId(Guid.Empty), QueueItemId = new QueueItemId(Guid.Empty), ChatSettingsId = new ChatSettingsId(Guid.Empty),
        MediaItemId = new MediaItemId(Guid.Empty), InstagramAccountId = new InstagramAccountId(Guid.Empty), Kind = PublicationKind.Story, IsAskedFor = isAskedFor,
        Step = PublicationStep.Ready, DueAt = at, Attempt = 1, CreatedAt = at, UpdatedAt = at,
    };

    private static QueueItem Planned(DateTimeOffset at) => new()
    {
        Id = new QueueItemId(Guid.Empty), TeamId = new TeamId(Guid.Empty), MediaItemId = new MediaItemId(Guid.Empty), ChatSettingsId = new ChatSettingsId(Guid.Empty),
        ScheduledFor = at, SlotNumber = null, Status = QueueStatus.AwaitingTeam, CreatedAt = at,
    };
}
