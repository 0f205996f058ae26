using Storyline.Models.Accounts;
using Storyline.Services.Domain.Accounts;

namespace Storyline.Services.Domain.Tests.Accounts;

public sealed class TokenLifeTests
{
    private static readonly DateTimeOffset Issued = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(29, 60, false)]
    [InlineData(31, 60, true)]
    [InlineData(59, 60, true)]
    [InlineData(60, 60, false)]
    [InlineData(61, 60, false)]
    [InlineData(7, 20, true)]
    [InlineData(5, 20, false)]
    public void A_token_is_refreshed_from_the_middle_of_its_life_or_two_weeks_before_its_end_and_not_after_it(int age, int life, bool isDue) =>
        TokenLife.IsRefreshDue(LoginKind.Facebook, Issued, Issued.AddDays(life), Issued.AddDays(age)).ShouldBe(isDue);

    [Fact]
    public void Facebooks_token_without_a_known_end_is_never_refreshed_and_Instagrams_as_soon_as_it_may_be()
    {
        TokenLife.IsRefreshDue(LoginKind.Facebook, Issued, null, Issued.AddYears(5)).ShouldBeFalse();
        TokenLife.IsRefreshDue(LoginKind.Instagram, Issued, null, Issued.AddHours(23)).ShouldBeFalse();
        TokenLife.IsRefreshDue(LoginKind.Instagram, Issued, null, Issued.AddHours(24)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(LoginKind.Facebook, null, null, true)]
    [InlineData(LoginKind.Facebook, 60, null, true)]
    [InlineData(LoginKind.Facebook, null, 90, false)]
    [InlineData(LoginKind.Facebook, -1, null, false)]
    [InlineData(LoginKind.Instagram, null, null, true)]
    [InlineData(LoginKind.Instagram, 60, null, false)]
    public void A_living_token_is_asked_about_while_it_is_not_known_what_Meta_would_say(LoginKind login, int? days, int? dataDays, bool isDue)
    {
        DateTimeOffset? In(int? count) => count is { } whole ? Issued.AddDays(whole) : null;

        TokenLife.IsInspectionDue(login, In(days), In(dataDays), null, Issued).ShouldBe(isDue);
    }

    [Fact]
    public void A_token_is_asked_about_once_a_day()
    {
        TokenLife.IsInspectionDue(LoginKind.Facebook, null, null, Issued, Issued.AddHours(23)).ShouldBeFalse();
        TokenLife.IsInspectionDue(LoginKind.Facebook, null, null, Issued, Issued.AddHours(24)).ShouldBeTrue();
    }

    [Fact]
    public void Instagrams_token_is_left_alone_for_a_day()
    {
        var end = Issued.AddDays(3);

        TokenLife.IsRefreshDue(LoginKind.Instagram, Issued, end, Issued.AddHours(23)).ShouldBeFalse();
        TokenLife.IsRefreshDue(LoginKind.Instagram, Issued, end, Issued.AddHours(24)).ShouldBeTrue();
        TokenLife.IsRefreshDue(LoginKind.Facebook, Issued, end, Issued.AddHours(1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(15, TokenStage.Enough)]
    [InlineData(14, TokenStage.TwoWeeks)]
    [InlineData(7.1, TokenStage.TwoWeeks)]
    [InlineData(7, TokenStage.OneWeek)]
    [InlineData(2, TokenStage.TwoDays)]
    [InlineData(0.01, TokenStage.TwoDays)]
    [InlineData(0, TokenStage.Expired)]
    [InlineData(-3, TokenStage.Expired)]
    public void People_are_told_at_14_7_and_2_days_and_at_the_end(double daysLeft, TokenStage stage) =>
        TokenLife.Stage(Issued.AddDays(daysLeft), Issued).ShouldBe(stage);
}
