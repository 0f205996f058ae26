using System.CommandLine;
using Storyline.Data;

namespace Storyline.Cli.Operations;

internal static class DbMigrateCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("migrate", "Bring the database to the schema of this version", "db migrate") { Options = { json } };
        command.SetAction((parse, cancellationToken) => RunAsync(setting, parse.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandSetting setting, bool json, CancellationToken cancellationToken)
    {
        await using var database = await setting.OpenDatabaseAsync(cancellationToken);
        var applied = await DatabaseMigrator.MigrateAsync(database.ConnectionString, cancellationToken);
        if (json)
        {
            setting.Terminal.WriteJson(new { Applied = applied });
        }
        else
        {
            setting.Terminal.WriteText(applied.Count == 0
                ? "The schema is up to date."
                : $"Applied {string.Join(", ", applied)}.");
        }

        return ExitCode.Done;
    }
}
