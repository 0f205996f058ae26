using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Storyline.Services.Integrations.Cloudinary;

internal static class CloudinaryRegistration
{
    /// <summary>The media host.</summary>
    public static IServiceCollection AddCloudinary(this IServiceCollection services)
    {
        services.AddOptions<CloudinaryOptions>().BindConfiguration(CloudinaryOptions.Section);
        services.AddSingleton<IValidateOptions<CloudinaryOptions>, CloudinaryOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOutsideClient<CloudinaryCalls>(CloudinaryCalls.MostBytes);
        services.AddOutsideClient<DeliveryProbe>(DeliveryProbe.MostBytes);
        services.AddTransient<IMediaHost, CloudinaryHost>();
        return services;
    }
}
