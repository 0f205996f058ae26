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
    private readonly long? chatId;

    private Product(DatabaseSession database, ServiceProvider provider, AsyncServiceScope scope, Team team, long? chatId)
    {
        this.chatId = chatId;
        this.database = database;
        this.provider = provider;
        this.scope = scope;
        Team = team;
    }

    public Team Team { get; }

    public TeamId TeamId => Team.Id;

    /// <summary>Whoever typed the command.</summary>
    public Actor Actor => Actor.CommandLine(Team.Id);

    /// <param name="slug">The team's; null for the installation's own team.</param>
    /// <param name="chatId">The Telegram id of the work chat that is meant; null for the team's first.</param>
    /// <exception cref="NotFoundException">There is no such team.</exception>
    public static async Task<Product> OpenAsync(Settings settings, Terminal terminal, string? slug, long? chatId, CancellationToken cancellationToken)
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
        var own = await Composition.SetUpTeamAsync(scope.ServiceProvider, settings, TeamNames.Usual, cancellationToken);
        var team = slug is null ? own : await scope.ServiceProvider.GetRequiredService<TeamDirectory>().FindAsync(slug, cancellationToken);
        return new Product(database, provider, scope, team, chatId);
    }

    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>The chat that the command is about: the one it names, or the team's first work chat.</summary>
    /// <exception cref="NotFoundException">The team has no such work chat.</exception>
    /// <exception cref="ConflictException">None is registered.</exception>
    public async Task<ChatSettings> WorkChatAsync(CancellationToken cancellationToken)
    {
        var work = await Get<ChatRegistry>().WorkChatsAsync(TeamId, cancellationToken);
        return chatId is { } wanted
            ? work.FirstOrDefault(chat => chat.TelegramChatId == wanted || chat.FormerTelegramChatIds.Contains(wanted))
                ?? throw new NotFoundException($"The team {Team.Slug} has no work chat {wanted}: storyline team list shows the teams and their chats.")
            : work is [var first, ..] ? first : throw new ConflictException(NoChat);
    }

    /// <summary>The chat that the command names, or null when it names none: a list shows all chats then.</summary>
    /// <exception cref="NotFoundException">The team has no such work chat.</exception>
    public async Task<ChatSettings?> NamedChatAsync(CancellationToken cancellationToken) => chatId is null ? null : await WorkChatAsync(cancellationToken);

    /// <summary>In the time zone of the work chat that is named, or of the first; of the team when there is none.</summary>
    public async Task<Times> TimesAsync(CancellationToken cancellationToken)
    {
        var chat = await NamedChatAsync(cancellationToken) ?? (await Get<ChatRegistry>().WorkChatsAsync(TeamId, cancellationToken)).FirstOrDefault();
        return new Times(chat?.TimeZone ?? Team.TimeZone);
    }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await provider.DisposeAsync();
        await database.DisposeAsync();
    }

    private string NoChat => Team.Slug == TeamSetup.DefaultSlug
        ? "There is no chat to plan for: set TELEGRAM_CHANNEL_ID to the team's group, or try everything out with ./storyline demo."
        : $"The team {Team.Slug} has no work chat yet: link one with storyline team link-chat --team {Team.Slug} -- <id>.";
}
