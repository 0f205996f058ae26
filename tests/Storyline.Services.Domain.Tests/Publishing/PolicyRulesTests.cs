using CsCheck;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Publishing;

namespace Storyline.Services.Domain.Tests.Publishing;

public sealed class PolicyRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_categorys_own_policy_wins_over_the_one_for_all_others_wherever_it_stands()
    {
        var memes = Policy("memes", PublishingMode.Ask);
        var others = Policy(null, PublishingMode.Automatic);

        PolicyRules.For([others, memes], "memes").ShouldBe(memes);
        PolicyRules.For([memes, others], "memes").ShouldBe(memes);
        PolicyRules.For([memes, others], "merch").ShouldBe(others);
        PolicyRules.For([memes], "merch").ShouldBeNull();
    }

    [Fact]
    public void Without_a_policy_and_with_one_that_asks_nothing_goes_out_by_itself()
    {
        PolicyRules.AppliesAt(null, new TimeOnly(12, 0)).ShouldBeFalse();
        PolicyRules.AppliesAt(Policy("memes", PublishingMode.Ask, 9, 21), new TimeOnly(12, 0)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(9, 21, "09:00", true)]
    [InlineData(9, 21, "20:59", true)]
    [InlineData(9, 21, "21:00", false)]
    [InlineData(9, 21, "08:59", false)]
    [InlineData(22, 2, "23:30", true)]
    [InlineData(22, 2, "01:59", true)]
    [InlineData(22, 2, "02:00", false)]
    [InlineData(22, 2, "12:00", false)]
    [InlineData(8, 8, "03:00", true)]
    public void It_holds_within_its_hours_also_across_midnight(int start, int end, string time, bool expected) =>
        PolicyRules.AppliesAt(Policy(null, PublishingMode.Automatic, start, end), TimeOnly.Parse(time)).ShouldBe(expected);

    [Fact]
    public void Hours_and_the_hours_between_them_share_out_the_whole_day() =>
        Gen.Select(Gen.Int[0, 23], Gen.Int[0, 23], Gen.Int[0, (24 * 60) - 1]).Where((start, end, _) => start != end).Sample((start, end, minute) =>
        {
            var time = TimeOnly.MinValue.AddMinutes(minute);
            return PolicyRules.AppliesAt(Policy(null, PublishingMode.Automatic, start, end), time)
                != PolicyRules.AppliesAt(Policy(null, PublishingMode.Automatic, end, start), time);
        });

    [Fact]
    public void Without_hours_it_holds_all_day() =>
        PolicyRules.AppliesAt(Policy(null, PublishingMode.Automatic), new TimeOnly(3, 0)).ShouldBeTrue();

    private static PublishingPolicy Policy(string? category, PublishingMode mode, int? start = null, int? end = null) => new()
    {
        Id = PublishingPolicyId.New(Now),
        TeamId = TeamId.New(Now),
        ChatSettingsId = ChatSettingsId.New(Now),
        Category = category,
        Mode = mode,
        HoursStart = start,
        HoursEnd = end,
        VetoMinutes = 0,
        ChangedAt = Now,
    };
}
