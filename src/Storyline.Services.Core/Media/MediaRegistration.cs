using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Storyline.Services.Core.Media.Arrivals;
using Storyline.Services.Core.Media.Indexing;
using Storyline.Services.Core.Media.Locks;

namespace Storyline.Services.Core.Media;

/// <summary>The library, its locks, and what arrives.</summary>
internal static class MediaRegistration
{
    public static IServiceCollection AddMedia(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LibraryOptions>().Bind(configuration.GetSection(LibraryOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LibraryOptions>, LibraryOptionsValidator>();
        services.AddSingleton<IncomingFolder>();
        services.AddScoped<TypedNames>();
        services.AddScoped<MediaIngestion>();
        services.AddScoped<MediaFiling>();
        services.AddScoped<MediaIntake>();
        services.AddScoped<MediaEditing>();
        services.AddScoped<MediaChanges>();
        services.AddScoped<MediaRemoval>();
        services.AddScoped<LookAlikes>();
        services.AddScoped<FolderWatch>();
        services.AddScoped<TeamFolders>();
        services.AddScoped<IndexBatch>();
        services.AddScoped<MediaLibrary>();
        services.AddScoped<MediaDetailsReader>();
        services.AddScoped<LockService>();
        services.AddScoped<ComingLocks>();
        services.AddScoped<ContentRunway>();
        services.AddScoped<MediaWords>();
        services.AddScoped<LibraryStatistician>();
        services.AddSingleton<ArrivalFolder>();
        services.AddScoped<MediaArrivals>();
        services.AddScoped<ArrivalQuestions>();
        services.AddScoped<ArrivalSorting>();
        services.AddScoped<ArrivalFiles>();
        services.AddScoped<ArrivalIntake>();
        services.AddScoped<ArrivalDesk>();
        services.AddScoped<ForgottenArrivals>();
        services.AddScoped<MediaUsage>();
        return services;
    }
}
