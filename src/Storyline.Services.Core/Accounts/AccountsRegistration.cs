using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Storyline.Services.Core.Accounts;

/// <summary>Instagram accounts and their tokens.</summary>
internal static class AccountsRegistration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EncryptionOptions>().Bind(configuration.GetSection(EncryptionOptions.Section));
        services.AddSingleton<TokenCipher>();
        services.AddScoped<AccountConnections>();
        services.AddScoped<AccountDirectory>();
        services.AddOptions<ConnectOptions>().Bind(configuration.GetSection(ConnectOptions.Section));
        services.AddSingleton<InstagramFeature>();
        services.AddScoped<AccountTokens>();
        services.AddScoped<LostPages>();
        services.AddScoped<AccountIntake>();
        services.AddScoped<AccountConnecting>();
        services.AddScoped<AccountCheck>();
        services.AddScoped<AccountQuota>();
        services.AddScoped<AccountRevocation>();
        services.AddScoped<BrokenTokens>();
        services.AddScoped<AccountRefusals>();
        services.AddScoped<GrantInspection>();
        services.AddScoped<TokenInspection>();
        services.AddScoped<UnknownEnds>();
        services.AddScoped<SharedLogins>();
        services.AddScoped<TokenRefresh>();
        services.AddScoped<TokenUpkeep>();
        services.AddScoped<TokenWatch>();
        services.AddScoped<TokenRotation>();
        services.AddScoped<AccountSwitch>();
        return services;
    }
}
