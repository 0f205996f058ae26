using System.Globalization;
using Storyline.Cli.Operations;
using Storyline.Cli.Operations.Configuration;
using Storyline.Data;
using Storyline.Models.Teams;
using Storyline.Services.Core;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations;

namespace Storyline.Cli;

/// <summary>Puts the product together: the one place that knows all projects.</summary>
internal static class Composition
{
    /// <summary>Opens the database and brings it to this version's schema.</summary>
    public static async Task<DatabaseSession> OpenDatabaseAsync(
        Settings settings, Terminal terminal, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        var database = await DatabaseSession.OpenAsync(settings, terminal, logs, cancellationToken);
        try
        {
            await DatabaseMigrator.MigrateAsync(database.ConnectionString, cancellationToken);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>The services that every door uses.</summary>
    public static IServiceCollection AddStoryline(this IServiceCollection services, Settings settings, DatabaseSession database)
    {
        var configuration = settings.ToConfiguration();
        return services
            .AddSingleton<IConfiguration>(configuration)
            .AddStorylineData(database.ConnectionString)
            .AddStorylineIntegrations()
            .AddStorylineCore(configuration);
    }

    /// <summary>The outside systems alone, for commands that need no database.</summary>
    public static ServiceProvider WithoutDatabase(Settings settings) => new ServiceCollection()
        .AddLogging(logging => Logs.Add(logging, settings, LogLevel.Warning))
        .AddSingleton<IConfiguration>(settings.ToConfiguration())
        .AddStorylineIntegrations()
        .BuildServiceProvider();

    /// <summary>The installation's team, with the chats that the configuration names.</summary>
    public static async Task<Team> SetUpTeamAsync(IServiceProvider services, Settings settings, CancellationToken cancellationToken)
    {
        var setup = services.GetRequiredService<TeamSetup>();
        var team = await setup.EnsureTeamAsync("Storyline", cancellationToken);
        if (ChatId(settings, "TELEGRAM_CHANNEL_ID") is { } work)
        {
            await setup.RegisterChatAsync(team, work, "Team", ChatPurpose.Work, cancellationToken);
        }

        if (ChatId(settings, "ADMIN_TELEGRAM_CHAT_ID") is { } admin)
        {
            await setup.RegisterChatAsync(team, admin, "Admin", ChatPurpose.Admin, cancellationToken);
        }

        return team;
    }

    private static long? ChatId(Settings settings, string name) =>
        settings[name].Value is { } value ? long.Parse(value, CultureInfo.InvariantCulture) : null;
}
