using System.CommandLine;
using Storyline.Data;

namespace Storyline.Cli.Operations;

internal static class DbResetCommand
{
    public static Command Create(CommandSetting setting)
    {
        var yes = Confirmation.Option();
        var command = new Verb("reset", "Delete everything in the database and begin with an empty one", "db reset --yes") { Options = { yes } };
        command.SetAction((parse, cancellationToken) => RunAsync(setting, parse.GetValue(yes), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandSetting setting, bool yes, CancellationToken cancellationToken)
    {
        var terminal = setting.Terminal;
        await Confirmation.RequireAsync(terminal, yes, "Delete the whole library, plan, history and all settings?", cancellationToken);
        await using var database = await setting.OpenDatabaseAsync(cancellationToken);
        await DatabaseMigrator.ResetAsync(database.ConnectionString, cancellationToken);
        terminal.WriteText("The database is empty.");
        return ExitCode.Done;
    }
}
