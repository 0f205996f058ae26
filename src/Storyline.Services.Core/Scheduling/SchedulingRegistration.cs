using Microsoft.Extensions.DependencyInjection;

namespace Storyline.Services.Core.Scheduling;

/// <summary>The plan and the mix.</summary>
internal static class SchedulingRegistration
{
    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.AddScoped<CategoryMixService>();
        services.AddScoped<MixDriftReader>();
        services.AddScoped<MixHistory>();
        services.AddScoped<MixEditor>();
        services.AddScoped<SlotFilling>();
        services.AddScoped<Planning>();
        services.AddScoped<PlanDesk>();
        services.AddScoped<PlanMoves>();
        services.AddScoped<PlanPictures>();
        services.AddScoped<PlanProspects>();
        services.AddScoped<PlanCalendar>();
        services.AddScoped<MissedSlots>();
        services.AddScoped<QueueService>();
        services.AddScoped<CatchUpService>();
        services.AddScoped<MissedPostsAsking>();
        services.AddScoped<Replanning>();
        return services;
    }
}
