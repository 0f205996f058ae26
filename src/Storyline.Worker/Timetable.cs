using Quartz;
using Storyline.Worker.Accounts;
using Storyline.Worker.Analytics;
using Storyline.Worker.Operations;
using Storyline.Worker.Publishing;

namespace Storyline.Worker;

/// <summary>When each recurring job runs. Times are UTC; a job does not know its schedule, and runs in one process of the cluster at a time.</summary>
internal static class Timetable
{
    public static void Write(IQuartzBuilder clock)
    {
        clock.ScheduleJob<HousekeepingJob>(trigger => trigger.WithIdentity("housekeeping").WithCronSchedule("0 17 * * * ?", hourly => hourly.InTimeZone(TimeZoneInfo.Utc)));
        clock.ScheduleJob<WatchdogJob>(trigger => trigger.WithIdentity("watchdog").WithCronSchedule("30 0/2 * * * ?", often => often.InTimeZone(TimeZoneInfo.Utc)));
        clock.ScheduleJob<CloudSweepJob>(trigger => trigger.WithIdentity("cloud-sweep").WithCronSchedule("0 47 * * * ?", hourly => hourly.InTimeZone(TimeZoneInfo.Utc)));
        clock.ScheduleJob<ContentWatchJob>(trigger => trigger.WithIdentity("content-watch").WithCronSchedule("0 37 * * * ?", hourly => hourly.InTimeZone(TimeZoneInfo.Utc)));
        clock.ScheduleJob<TokenUpkeepJob>(trigger => trigger.WithIdentity("token-upkeep").WithCronSchedule("0 7 * * * ?", hourly => hourly.InTimeZone(TimeZoneInfo.Utc)));
        clock.ScheduleJob<MetricSnapshotJob>(trigger => trigger.WithIdentity("metric-snapshots").WithCronSchedule("15 * * * * ?", often => often.InTimeZone(TimeZoneInfo.Utc)));
    }
}
