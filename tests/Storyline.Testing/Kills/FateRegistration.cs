using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Storyline.Data;
using Storyline.Data.Operations;

namespace Storyline.Testing.Kills;

public static class FateRegistration
{
    /// <summary>Puts a process into the hands of its fate. Call it after the product's own registrations.</summary>
    public static IServiceCollection AddFate(this IServiceCollection services, Fate fate)
    {
        services.ConfigureDbContext<StorylineDbContext>(options => options.AddInterceptors(new FatefulStatements(fate), new FatefulCommits(fate)));
        services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(() => new FatefulCalls(fate)));
        return services.AddSingleton<ILeadership>(provider =>
            new FatefulLeadership(new Leadership(provider.GetRequiredService<NpgsqlDataSource>(), provider.GetRequiredService<TimeProvider>()), fate));
    }
}
