using Microsoft.Extensions.DependencyInjection;
using Storyline.Services.Integrations.Chat;
using Storyline.Services.Integrations.Cloudinary;
using Storyline.Services.Integrations.Imaging;
using Storyline.Services.Integrations.Instagram;

namespace Storyline.Services.Integrations;

public static class IntegrationsRegistration
{
    /// <summary>The outside systems. Call once, from the composition root.</summary>
    public static IServiceCollection AddStorylineIntegrations(this IServiceCollection services) => services
        .AddChat()
        .AddImaging()
        .AddInstagram()
        .AddInstagramEvidence()
        .AddCloudinary();
}
