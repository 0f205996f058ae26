using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Analytics;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core;

public static class CoreRegistration
{
    /// <summary>The use cases. Call once, from the composition root.</summary>
    public static IServiceCollection AddStorylineCore(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddOperations(configuration)
            .AddTeams(configuration)
            .AddMedia(configuration)
            .AddAccounts(configuration)
            .AddScheduling()
            .AddPublishing(configuration)
            .AddAnalytics()
            .NoteWhatIsSaid();

    /// <summary>Puts <see cref="NotedMessenger"/> in front of the messenger, where one is registered: whoever speaks, what is said is noted.</summary>
    private static IServiceCollection NoteWhatIsSaid(this IServiceCollection services)
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(IChatMessenger)) is not { } real)
        {
            return services;
        }

        services.Remove(real);
        return services.AddTransient<IChatMessenger>(provider => ActivatorUtilities.CreateInstance<NotedMessenger>(
            provider, (IChatMessenger)ActivatorUtilities.CreateInstance(provider, real.ImplementationType!)));
    }
}
