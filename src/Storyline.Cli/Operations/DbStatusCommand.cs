using System.CommandLine;
using Storyline.Data;
using Storyline.Data.Embedded;

namespace Storyline.Cli.Operations;

internal static class DbStatusCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("status", "Show where the database is, and whether its schema is that of this version", "db status") { Options = { json } };
        command.SetAction((parse, cancellationToken) => RunAsync(setting, parse.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandSetting setting, bool json, CancellationToken cancellationToken)
    {
        var (kind, place, state) = Place(setting);
        if (state is EmbeddedPostgresState.Absent)
        {
            // Looking makes nothing.
            Write(setting, json, kind, place, "not made yet", new SchemaStatus([], []));
            return ExitCode.Done;
        }

        await using var database = await setting.OpenDatabaseAsync(cancellationToken);
        var status = await DatabaseMigrator.StatusAsync(database.ConnectionString, cancellationToken);
        Write(setting, json, kind, place, state is EmbeddedPostgresState.Stopped ? "not running; started for this look" : "running", status);
        return ExitCode.Done;
    }

    private static (string Kind, string Place, EmbeddedPostgresState? State) Place(CommandSetting setting)
    {
        if (setting.Settings["DATABASE_URL"].Value is { } url)
        {
            var uri = new Uri(url);
            return ("DATABASE_URL", $"{uri.Host}{uri.AbsolutePath}", null);
        }

        var state = EmbeddedPostgres.Inspect(DatabaseSession.EmbeddedOptions(setting.Settings));
        return ("embedded", setting.Settings.Value("STORYLINE_DATA"), state);
    }

    private static void Write(CommandSetting setting, bool json, string kind, string place, string state, SchemaStatus schema)
    {
        if (json)
        {
            setting.Terminal.WriteJson(new { Kind = kind, Place = place, State = state, schema.Applied, schema.Pending });
            return;
        }

        var table = Tables.Of("Database", "");
        table.Row("kind", kind);
        table.Row("place", place);
        table.Row("state", state);
        table.Row("schema", schema.Applied is [.., var last] ? last : "none");
        table.Row("waiting", schema.Pending.Count == 0 ? "nothing" : string.Join(", ", schema.Pending));
        setting.Terminal.Data.Write(table);
    }
}
