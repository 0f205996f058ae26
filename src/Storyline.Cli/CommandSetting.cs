using System.CommandLine;
using Storyline.Cli.Operations;
using Storyline.Cli.Operations.Configuration;
using Storyline.Cli.Teams;

namespace Storyline.Cli;

/// <summary>What every command is given: a terminal, the settings, and the product when it asks for it.</summary>
internal sealed class CommandSetting(Terminal terminal, ProcessEnvironment environment)
{
    private readonly Lazy<Settings> settings = new(() => new Settings(environment));

    public Terminal Terminal => terminal;

    public ProcessEnvironment Environment => environment;

    public TeamScope Scope { get; } = new();

    /// <summary>As they are, perhaps wrong; only <c>config check</c> wants them so.</summary>
    public Settings SettingsAsGiven => settings.Value;

    /// <exception cref="ConfigurationException">Something is wrong with them.</exception>
    public Settings Settings
    {
        get
        {
            settings.Value.Require();
            return settings.Value;
        }
    }

    /// <summary>The database alone, for commands that look after it.</summary>
    public Task<DatabaseSession> OpenDatabaseAsync(CancellationToken cancellationToken)
    {
        var logs = LoggerFactory.Create(logging => Logs.Add(logging, Settings, LogLevel.Warning));
        return DatabaseSession.OpenAsync(Settings, terminal, logs, cancellationToken);
    }

    /// <summary>The product's services as the team sees them that the command names, for a command that uses them and ends.</summary>
    public async Task<int> WithProductAsync(ParseResult parse, Func<Product, CancellationToken, Task> use, CancellationToken cancellationToken)
    {
        await using var product = await Product.OpenAsync(Settings, terminal, parse.GetValue(Scope.Team), parse.GetValue(Scope.Chat), cancellationToken);
        await use(product, cancellationToken);
        return ExitCode.Done;
    }
}
