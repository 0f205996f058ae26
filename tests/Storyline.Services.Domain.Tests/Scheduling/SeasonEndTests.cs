using Storyline.Models.Media;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

public sealed class SeasonEndTests
{
    [Theory]
    [InlineData("11-25..12-31", "Europe/Berlin", "2026-12-24T12:00:00Z", "2026-12-31T23:00:00Z")]
    [InlineData("12-15..01-06", "UTC", "2026-12-24T12:00:00Z", "2027-01-07T00:00:00Z")]
    [InlineData("02-01..02-29", "UTC", "2027-02-10T00:00:00Z", "2027-03-01T00:00:00Z")]
    [InlineData("02-01..02-29", "UTC", "2028-02-10T00:00:00Z", "2028-03-01T00:00:00Z")]
    [InlineData("11-25..12-31", "UTC", "2026-11-24T23:59:59Z", null)]
    [InlineData("01-01..12-31", "UTC", "2026-11-24T00:00:00Z", null)]
    public void A_season_closes_at_the_midnight_after_its_last_day(string season, string zone, string now, string? end) =>
        SeasonEnd.Of(Season.Parse(season), zone, At(now)).ShouldBe(end is null ? null : At(end));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
