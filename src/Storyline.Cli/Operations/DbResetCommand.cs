using System.CommandLine;
using Storyline.Cli.Operations.Demo;
using Storyline.Data;

namespace Storyline.Cli.Operations;

internal static class DbResetCommand
{
    public static Command Create(CommandSetting setting)
    {
        var yes = Confirmation.Option();
        var json = JsonOption.Create();
        var command = new Verb("reset", "Delete everything in the database and begin with an empty one", "db reset --yes") { Options = { yes, json } };
        command.SetAction((parse, cancellationToken) => RunAsync(setting, parse.GetValue(yes), parse.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandSetting setting, bool yes, bool json, CancellationToken cancellationToken)
    {
        var terminal = setting.Terminal;
        await Confirmation.RequireAsync(terminal, yes, "Delete the whole library, plan, history and all settings?", cancellationToken);
        await using var database = await setting.OpenDatabaseAsync(cancellationToken);
        await DatabaseMigrator.ResetAsync(database.ConnectionString, cancellationToken);
        if (database.IsEmbedded)
        {
            DemoMarker.Remove(setting.Settings.Value("STORYLINE_DATA"));
        }

        terminal.WriteResult(json, new { Emptied = true }, "The database is empty.");
        return ExitCode.Done;
    }
}
