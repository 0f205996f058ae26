using System.CommandLine;
using System.Data.Common;
using System.Diagnostics;

namespace Storyline.Cli.Operations;

internal static class DbShellCommand
{
    public static Command Create(CommandSetting setting)
    {
        var command = new Verb("shell", "Open psql in the database", "db shell");
        command.SetAction((_, cancellationToken) => RunAsync(setting, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandSetting setting, CancellationToken cancellationToken)
    {
        var program = Programs.Find("psql", setting.Settings.SearchPath)
            ?? throw new CommandException("There is no psql in PATH: install it (for example apt install postgresql-client) and try again.");
        await using var database = await setting.OpenDatabaseAsync(cancellationToken);
        using var psql = Process.Start(StartOf(program, database.ConnectionString))!;
        // Ctrl-C is meant for psql; it ends by itself.
        await psql.WaitForExitAsync(CancellationToken.None);
        return psql.ExitCode == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static ProcessStartInfo StartOf(string program, string connectionString)
    {
        var connection = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var start = new ProcessStartInfo(program);
        foreach (var (variable, keyword) in new[] { ("PGHOST", "Host"), ("PGPORT", "Port"), ("PGUSER", "Username"), ("PGPASSWORD", "Password"), ("PGDATABASE", "Database") })
        {
            if (connection.TryGetValue(keyword, out var value))
            {
                start.Environment[variable] = value.ToString();
            }
        }

        return start;
    }
}
