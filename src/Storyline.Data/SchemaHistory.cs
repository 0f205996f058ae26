using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Storyline.Data;

/// <summary>
/// Which migrations a database has, and which this version knows. Read without EF, whose model takes longer to build than everything else that a
/// short command does.
/// </summary>
internal static class SchemaHistory
{
    private static readonly Lazy<IReadOnlyList<string>> Names = new(() =>
    [
        .. typeof(SchemaHistory).Assembly.GetTypes().Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Order(StringComparer.Ordinal),
    ]);

    /// <summary>This version's, oldest first.</summary>
    public static IReadOnlyList<string> Known => Names.Value;

    public static async Task<SchemaStatus> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var there = new NpgsqlCommand("""SELECT to_regclass('"__EFMigrationsHistory"') IS NOT NULL""", connection);
        var applied = (bool)(await there.ExecuteScalarAsync(cancellationToken))! ? await AppliedAsync(connection, cancellationToken) : [];
        return new SchemaStatus(applied, [.. Known.Except(applied)]);
    }

    private static async Task<IReadOnlyList<string>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""SELECT migration_id FROM "__EFMigrationsHistory" ORDER BY migration_id""", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var applied = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
        {
            applied.Add(rows.GetString(0));
        }

        return applied;
    }
}
