using System.CommandLine;
using Storyline.Cli.Operations;

namespace Storyline.Cli;

/// <summary>Every command there is.</summary>
internal static class Commands
{
    public static RootCommand All(CommandSetting setting) => new("Storyline plans what a shop's Instagram Stories show, with its team.")
    {
        SimulatorCommand.Create(setting),
        Verb.Group("db", "The database: schema and shell", DbMigrateCommand.Create(setting), DbStatusCommand.Create(setting), DbResetCommand.Create(setting), DbShellCommand.Create(setting)),
        Verb.Group("config", "The configuration", ConfigCheckCommand.Create(setting)),
    };
}
