using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Storyline.Data;

/// <summary>Brings a database to the schema of this version. Safe to call from several processes at once: EF holds a lock meanwhile.</summary>
public static class DatabaseMigrator
{
    /// <summary>Applies what is missing and returns the names of the migrations that were applied, oldest first.</summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached, refuses us, or is newer than this version.</exception>
    public static async Task<IReadOnlyList<string>> MigrateAsync(string connectionString, CancellationToken cancellationToken)
    {
        var status = await StatusAsync(connectionString, cancellationToken);
        if (status.Applied.Except(SchemaHistory.Known).FirstOrDefault() is { } unknown)
        {
            throw new DatabaseUnavailableException(
                $"The database was made by a newer version of Storyline (it knows the migration {unknown}, this version does not): start that version, or restore a backup.");
        }

        if (status.Pending.Count > 0)
        {
            await ApplyAsync(connectionString, cancellationToken);
        }

        return status.Pending;
    }

    /// <summary>The schema's state: which migrations are applied and which are waiting.</summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached, or refuses us.</exception>
    public static async Task<SchemaStatus> StatusAsync(string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellationToken);
            return await SchemaHistory.ReadAsync(connection, cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw DatabaseUnavailableException.For(connectionString, exception);
        }
    }

    /// <summary>Throws everything in the database away, other people's tables in its public schema included, and makes an empty schema.</summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached, or somebody works in it.</exception>
    public static async Task ResetAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var database = new StorylineDbContext(OptionsFor(connectionString));
        try
        {
            await database.Database.ExecuteSqlRawAsync("SET LOCAL lock_timeout = '5s'; DROP SCHEMA public CASCADE; CREATE SCHEMA public", cancellationToken);
            await database.Database.MigrateAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new DatabaseUnavailableException("The database is in use: stop Storyline (serve or demo) and try again.");
        }
        catch (NpgsqlException exception)
        {
            throw DatabaseUnavailableException.For(connectionString, exception);
        }
    }

    /// <summary>A name for this version's schema, which changes with every migration.</summary>
    public static string SchemaVersion() => SchemaHistory.Known[^1];

    internal static DbContextOptions<StorylineDbContext> OptionsFor(string connectionString) =>
        Configure(new DbContextOptionsBuilder<StorylineDbContext>(), connectionString).Options;

    internal static DbContextOptionsBuilder<StorylineDbContext> Configure(
        DbContextOptionsBuilder<StorylineDbContext> options, string connectionString) =>
        (DbContextOptionsBuilder<StorylineDbContext>)options.UseNpgsql(connectionString).UseSnakeCaseNamingConvention();

    private static async Task ApplyAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var database = new StorylineDbContext(OptionsFor(connectionString));
        try
        {
            await database.Database.MigrateAsync(cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw DatabaseUnavailableException.For(connectionString, exception);
        }
    }
}
