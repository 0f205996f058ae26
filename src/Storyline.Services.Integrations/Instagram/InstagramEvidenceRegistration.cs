using Microsoft.Extensions.DependencyInjection;

namespace Storyline.Services.Integrations.Instagram;

internal static class InstagramEvidenceRegistration
{
    /// <summary>What Instagram shows and tells of posts: their pictures, and the figures that it delivers.</summary>
    public static IServiceCollection AddInstagramEvidence(this IServiceCollection services)
    {
        services.AddOptions<InstagramWebhookOptions>().BindConfiguration(InstagramWebhookOptions.Section);
        services.AddSingleton<IInstagramWebhooks, InstagramWebhooks>();
        services.AddHttpClient<IStoryPictures, StoryPictures>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                ActivityHeadersPropagator = null,
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                UseCookies = false,
            });
        return services;
    }
}
