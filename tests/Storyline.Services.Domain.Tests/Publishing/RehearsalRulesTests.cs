using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Domain.Tests.Publishing;

public sealed class RehearsalRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    private static readonly PublishingPolicy MemesByDay = new()
    {
        Id = PublishingPolicyId.New(Now), TeamId = TeamId.New(Now), ChatSettingsId = ChatSettingsId.New(Now), Category = "memes",
        Mode = PublishingMode.Automatic, HoursStart = 9, HoursEnd = 21, VetoMinutes = 10, ChangedAt = Now,
    };

    private static readonly PastPost Posted = new(HistoryStatus.Posted, "memes", new TimeOnly(12, 0), NeedsPerson: false, HadAccount: true);

    [Fact]
    public void What_people_posted_within_the_hours_goes_out() => Judge(Posted).ShouldBe(new RehearsedFate.GoesOut());

    [Theory]
    [InlineData(HistoryStatus.Skipped)]
    [InlineData(HistoryStatus.Rejected)]
    public void What_people_refused_goes_out_against_their_will(HistoryStatus decided) =>
        Judge(Posted with { Status = decided }).ShouldBe(new RehearsedFate.GoesOutAgainstWill(decided));

    [Fact]
    public void Each_reason_to_ask_is_named()
    {
        Judge(Posted with { NeedsPerson = true }).ShouldBe(new RehearsedFate.Asks(AskReason.NeedsPerson));
        Judge(Posted with { HadAccount = false }).ShouldBe(new RehearsedFate.Asks(AskReason.NoAccount));
        Judge(Posted with { Category = "merch" }).ShouldBe(new RehearsedFate.Asks(AskReason.PolicyAsks));
        Judge(Posted with { DueAt = new TimeOnly(22, 0) }).ShouldBe(new RehearsedFate.Asks(AskReason.OutsideHours));
    }

    [Fact]
    public void What_would_have_been_asked_is_never_against_anybodys_will() =>
        Judge(Posted with { Status = HistoryStatus.Rejected, DueAt = new TimeOnly(22, 0) }).ShouldBe(new RehearsedFate.Asks(AskReason.OutsideHours));

    private static RehearsedFate Judge(PastPost past) => RehearsalRules.Judge([MemesByDay], past);
}
