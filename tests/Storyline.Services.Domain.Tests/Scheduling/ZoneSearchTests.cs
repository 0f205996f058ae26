using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Domain.Tests.Scheduling;

public sealed class ZoneSearchTests
{
    [Theory]
    [InlineData("berlin", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("york", "America/New_York")]
    [InlineData("Tokio", "Asia/Tokyo")]
    public void A_city_is_found_as_people_type_it(string typed, string zone) => ZoneSearch.Find(typed, 8).ShouldContain(zone);

    [Fact]
    public void The_best_comes_first_and_no_more_than_asked() =>
        ZoneSearch.Find("berlin", 1).ShouldBe(["Europe/Berlin"]);

    [Fact]
    public void Every_zone_that_is_found_can_be_used()
    {
        foreach (var zone in ZoneSearch.Find("", int.MaxValue))
        {
            PostingWindow.Create(9, 21, zone).TimeZone.ShouldBe(zone);
            ZoneSearch.IsName(zone).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("<b>🧶</b>")]
    [InlineData("../../etc/passwd")]
    public void Rubbish_finds_the_nearest_names_and_is_no_name_itself(string typed)
    {
        ZoneSearch.Find(typed, 8).Count.ShouldBe(3);
        ZoneSearch.IsName(typed).ShouldBeFalse();
    }
}
