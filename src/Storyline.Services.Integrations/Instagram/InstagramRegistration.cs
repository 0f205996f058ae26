using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Storyline.Services.Integrations.Instagram;

internal static class InstagramRegistration
{
    /// <summary>
    /// Meta's Graph API. Some addresses hold secrets, because Meta takes them nowhere else: nothing may log or trace one. There is no standard resilience
    /// handler: whether a call may be repeated is known only where it is made.
    /// </summary>
    public static IServiceCollection AddInstagram(this IServiceCollection services)
    {
        services.AddOptions<InstagramOptions>().BindConfiguration(InstagramOptions.Section);
        services.AddSingleton<IValidateOptions<InstagramOptions>, InstagramOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<UsageGauge>();
        services.AddOutsideClient<GraphCalls>(GraphCalls.MostBytes);
        services.AddTransient<TokenExchange>();
        services.AddTransient<IInstagramPublisher, InstagramPublisher>();
        services.AddTransient<IInstagramInsights, InstagramInsights>();
        services.AddTransient<IInstagramLogin, InstagramLogin>();
        return services;
    }
}
