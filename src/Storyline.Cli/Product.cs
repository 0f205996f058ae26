using Storyline.Cli.Accounts;
using Storyline.Cli.Operations;
using Storyline.Cli.Operations.Configuration;
using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;

namespace Storyline.Cli;

/// <summary>The product without its doors and loops: what a command uses that does one thing and ends.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly DatabaseSession database;
    private readonly ServiceProvider provider;
    private readonly AsyncServiceScope scope;

    private Product(DatabaseSession database, ServiceProvider provider, AsyncServiceScope scope, Team team)
    {
        this.database = database;
        this.provider = provider;
        this.scope = scope;
        Team = team;
    }

    public Team Team { get; }

    public TeamId TeamId => Team.Id;

    /// <summary>Whoever typed the command.</summary>
    public Actor Actor => Actor.CommandLine(Team.Id);

    public static async Task<Product> OpenAsync(Settings settings, Terminal terminal, CancellationToken cancellationToken)
    {
        settings.RequireOwnData();
        EncryptionKeyFile.Ensure(settings, terminal);
        using var logs = LoggerFactory.Create(logging => Logs.Add(logging, settings, LogLevel.Warning));
        var database = await Composition.OpenDatabaseAsync(settings, terminal, logs, cancellationToken);
        var provider = new ServiceCollection()
            .AddLogging(logging => Logs.Add(logging, settings, LogLevel.Warning))
            .AddStoryline(settings.ToConfiguration(), database)
            .BuildServiceProvider();
        var scope = provider.CreateAsyncScope();
        var team = await Composition.SetUpTeamAsync(scope.ServiceProvider, settings, TeamNames.Usual, cancellationToken);
        return new Product(database, provider, scope, team);
    }

    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>The chat that plans are made for: the team's first work chat.</summary>
    /// <exception cref="ConflictException">None is registered.</exception>
    public async Task<ChatSettings> WorkChatAsync(CancellationToken cancellationToken) =>
        (await Get<ChatRegistry>().WorkChatsAsync(TeamId, cancellationToken)) is [var first, ..]
            ? first
            : throw new ConflictException("There is no chat to plan for: set TELEGRAM_CHANNEL_ID to the team's group, or try everything out with ./storyline demo.");

    /// <summary>In the time zone of the work chat, or of the team when there is none.</summary>
    public async Task<Times> TimesAsync(CancellationToken cancellationToken) =>
        new((await Get<ChatRegistry>().WorkChatsAsync(TeamId, cancellationToken)) is [var chat, ..] ? chat.TimeZone : Team.TimeZone);

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await provider.DisposeAsync();
        await database.DisposeAsync();
    }
}
