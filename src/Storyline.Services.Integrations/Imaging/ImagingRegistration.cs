using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Storyline.Services.Integrations.Imaging;

internal static class ImagingRegistration
{
    public static IServiceCollection AddImaging(this IServiceCollection services)
    {
        services.AddOptions<ImagingOptions>()
            .Configure<IConfiguration>(static (options, configuration) =>
            {
                options.FfprobePath = configuration["FFPROBE_PATH"];
                options.FfmpegPath = configuration["FFMPEG_PATH"];
                options.SearchPath = configuration["PATH"];
            })
            .BindConfiguration(ImagingOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<VideoTools>();
        services.AddSingleton<IImagingTools>(static provider => provider.GetRequiredService<VideoTools>());
        services.AddSingleton<PictureDecoder>();
        services.AddSingleton<ClipProber>();
        services.AddSingleton<PosterFrame>();
        services.AddSingleton<IMediaExaminer, MediaExaminer>();
        return services;
    }
}
