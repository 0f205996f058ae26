using System.Globalization;
using Npgsql;
using Storyline.Data;

namespace Storyline.Testing;

/// <summary>
/// The database that all others are copies of: migrated once for each build of the data project. This program's connection to the server
/// carries advisory locks that say which databases are in use; they end with the program, however it ends.
/// </summary>
internal sealed class TestTemplate
{
    public const string CopyPrefix = "test_";

    // Advisory locks are pairs: the kind, and which one.
    private const int Turn = 1;
    private const int Program = 2;
    private const int Template = 3;
    private const string TemplatePrefix = "template_";
    private const string UnfinishedPrefix = "unfinished_";
    private const int KeptTemplates = 4;

    private readonly NpgsqlConnection connection;

    private TestTemplate(NpgsqlConnection connection) => this.connection = connection;

    public string Name { get; } = TemplatePrefix + Version.ToString("N");

    private static Guid Version => typeof(DatabaseMigrator).Module.ModuleVersionId;

    /// <summary>Makes the template if it is missing and drops what killed programs left. Keep the result for as long as databases are used.</summary>
    public static async Task<TestTemplate> MakeAsync(Func<string, string> connectionString)
    {
        var template = new TestTemplate(new NpgsqlConnection(connectionString("postgres") + ";Pooling=false"));
        await template.connection.OpenAsync();
        await template.AskAsync($"pg_advisory_lock({Turn}, 0)");
        await template.AskAsync($"pg_advisory_lock({Program}, {Environment.ProcessId})");
        await template.AskAsync($"pg_advisory_lock_shared({Template}, {Version.GetHashCode()})");
        await template.DropLeftoversAsync();
        await template.MigrateAsync(connectionString);
        await template.AskAsync($"pg_advisory_unlock({Turn}, 0)");
        return template;
    }

    private async Task MigrateAsync(Func<string, string> connectionString)
    {
        if ((await NamesAsync(TemplatePrefix)).Contains(Name))
        {
            return;
        }

        var unfinished = UnfinishedPrefix + Version.ToString("N");
        await ExecuteAsync($"CREATE DATABASE {unfinished} TEMPLATE template0 STRATEGY wal_log");
        await DatabaseMigrator.MigrateAsync(connectionString(unfinished) + ";Pooling=false", CancellationToken.None);
        await ExecuteAsync($"ALTER DATABASE {unfinished} WITH ALLOW_CONNECTIONS false");
        await ExecuteAsync($"ALTER DATABASE {unfinished} RENAME TO {Name}");
    }

    private async Task DropLeftoversAsync()
    {
        foreach (var name in await NamesAsync(UnfinishedPrefix))
        {
            await DropAsync(name);
        }

        foreach (var copies in (await NamesAsync(CopyPrefix)).GroupBy(name => int.Parse(name.Split('_')[1], CultureInfo.InvariantCulture)))
        {
            await UnlessUsedAsync(Program, copies.Key, copies);
        }

        foreach (var name in (await NamesAsync(TemplatePrefix)).Where(name => name != Name).Skip(KeptTemplates))
        {
            await UnlessUsedAsync(Template, Guid.Parse(name[TemplatePrefix.Length..]).GetHashCode(), [name]);
        }
    }

    private async Task UnlessUsedAsync(int kind, int which, IEnumerable<string> names)
    {
        if (!await AskAsync($"pg_try_advisory_lock({kind}, {which})"))
        {
            return;
        }

        foreach (var name in names)
        {
            await DropAsync(name);
        }

        await AskAsync($"pg_advisory_unlock({kind}, {which})");
    }

    private Task DropAsync(string name) => ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    /// <summary>Youngest first.</summary>
    private async Task<string[]> NamesAsync(string prefix)
    {
        await using var command = new NpgsqlCommand("SELECT array_agg(datname::text ORDER BY oid DESC) FROM pg_database WHERE starts_with(datname, $1)", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = prefix });
        return await command.ExecuteScalarAsync() as string[] ?? [];
    }

    private async Task<bool> AskAsync(string function)
    {
        await using var command = new NpgsqlCommand($"SELECT {function}", connection);
        return await command.ExecuteScalarAsync() is true;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
