using Microsoft.Extensions.DependencyInjection;

namespace Storyline.Services.Core.Analytics;

/// <summary>Figures.</summary>
internal static class AnalyticsRegistration
{
    public static IServiceCollection AddAnalytics(this IServiceCollection services)
    {
        services.AddScoped<PostFigures>();
        services.AddScoped<MetricSnapshots>();
        services.AddScoped<InstagramWebhookIntake>();
        return services;
    }
}
