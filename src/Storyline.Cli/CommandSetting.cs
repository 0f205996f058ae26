using Storyline.Cli.Operations;
using Storyline.Cli.Operations.Configuration;

namespace Storyline.Cli;

/// <summary>What every command is given: a terminal, the settings, and the product when it asks for it.</summary>
internal sealed class CommandSetting(Terminal terminal, ProcessEnvironment environment)
{
    private readonly Lazy<Settings> settings = new(() => new Settings(environment));

    public Terminal Terminal => terminal;

    public ProcessEnvironment Environment => environment;

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
}
