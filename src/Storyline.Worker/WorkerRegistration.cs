using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Storyline.Worker.Media;
using Storyline.Worker.Operations;
using Storyline.Worker.Publishing;

namespace Storyline.Worker;

public static class WorkerRegistration
{
    /// <summary>
    /// The loops that send and mend cards, the clock with its timetable, and the messages at start and stop. Any number of processes may
    /// run it on one database. The clock keeps its own tables (<c>qrtz_…</c>) in the database of the rest, and makes them when they are missing.
    /// Call once, from the composition root.
    /// </summary>
    public static IServiceCollection AddStorylineWorker(this IServiceCollection services) =>
        services.AddHostedService<LifecycleAnnouncer>().AddLoops().AddClock();

    internal static IServiceCollection AddLoops(this IServiceCollection services) =>
        services.AddHostedService<DispatchLoop>().AddHostedService<CardLoop>().AddHostedService<ArrivalLoop>().AddHostedService<NoticeLoop>()
            .AddHostedService<IntakeLoop>().AddHostedService<PublishLoop>().AddHostedService<ProgressLoop>()
            .AddHostedService<StoryCheckLoop>().AddHostedService<DeliveryLoop>();

    internal static IServiceCollection AddClock(this IServiceCollection services)
    {
        services.AddQuartz(clock =>
        {
            clock.ConfigureScheduler(scheduler => scheduler.InstanceName = "storyline");
            clock.UseDefaultThreadPool(2);
            clock.UsePersistentStore(store =>
            {
                store.UsePostgres(source => source.UseRegisteredDataSource = true);
                store.UseClustering(cluster => cluster.CheckinInterval = TimeSpan.FromSeconds(20));
                store.ProvisionSchema();
            });
            Timetable.Write(clock);
        });
        return services.AddQuartzHostedService(hosting =>
        {
            hosting.AwaitApplicationStarted = true;
            hosting.WaitForJobsToComplete = true;
        });
    }
}
