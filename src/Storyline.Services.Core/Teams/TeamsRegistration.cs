using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Storyline.Services.Core.Teams;

/// <summary>Teams, people, chats and their settings.</summary>
internal static class TeamsRegistration
{
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ChatDefaultsOptions>().Bind(configuration.GetSection(ChatDefaultsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ChatDefaultsOptions>, ChatDefaultsOptionsValidator>();
        services.AddScoped<TeamSetup>();
        services.AddScoped<ChatCleanup>();
        services.AddScoped<ChatRegistry>();
        services.AddScoped<MemberDirectory>();
        services.AddScoped<Questions>();
        services.AddScoped<ChatPresence>();
        services.AddScoped<TeamRoster>();
        services.AddScoped<TeamDirectory>();
        services.AddScoped<TeamZone>();
        services.AddScoped<ActivityFeed>();
        services.AddScoped<SettingWords>();
        services.AddScoped<ChatSettingsEditor>();
        services.AddScoped<DemoSignIn>();
        services.AddScoped<PostingSwitch>();
        services.AddScoped<ChatMove>();
        return services;
    }
}
