using Storyline.Models;
using Storyline.Services.Core.Scheduling;
using Storyline.Testing;

namespace Storyline.Services.Core.Tests.Scheduling;

public sealed class PlanCalendarTests
{
    [Fact]
    public async Task A_post_stands_on_the_day_of_the_chats_own_clock()
    {
        await using var world = await ServiceWorld.CreateAsync();
        var chat = await world.Teams.ChangeAsync(world.Chat, "time_zone = 'Pacific/Auckland'");
        var pictures = await world.Library.AddManyAsync("memes", 3);
        // 13 hours ahead: the last evening of October there is still its morning here.
        DateTimeOffset[] times = [At(10, 31, 10, 59), At(10, 31, 11, 0), At(11, 30, 10, 59)];
        await world.Plan.AddAsync(pictures.Zip(times), chat);

        var november = await world.AskAsync<PlanCalendar, IReadOnlyList<CalendarDay>>(calendar => calendar.MonthAsync(chat, 2026, 11, CancellationToken.None));

        november.Count.ShouldBe(30);
        november.Where(day => day.Posts.Count > 0).Select(day => (day.Date.Day, day.Posts.Single().Media.FileName)).ShouldBe([(1, "002.png"), (30, "003.png")]);
    }

    [Theory]
    [InlineData(2026, 0)]
    [InlineData(2026, 13)]
    [InlineData(0, 1)]
    [InlineData(99999, 1)]
    public async Task There_is_no_such_month(int year, int month)
    {
        await using var world = await ServiceWorld.CreateAsync();

        await Should.ThrowAsync<InvalidRequestException>(() => world.DoAsync<PlanCalendar>(calendar => calendar.MonthAsync(world.Chat, year, month, CancellationToken.None)));
    }

    private static DateTimeOffset At(int month, int day, int hour, int minute) => new(2026, month, day, hour, minute, 0, TimeSpan.Zero);
}
