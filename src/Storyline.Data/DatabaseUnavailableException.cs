using Npgsql;

namespace Storyline.Data;

/// <summary>The database cannot be used. The message is one sentence: what, why and how to mend it, without the password.</summary>
public sealed class DatabaseUnavailableException : Exception
{
    public DatabaseUnavailableException(string message)
        : base(message)
    {
    }

    private DatabaseUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }

    internal static DatabaseUnavailableException For(string connectionString, NpgsqlException exception)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        var reason = exception is PostgresException refused ? refused.MessageText : exception.InnerException?.Message ?? exception.Message;
        return new DatabaseUnavailableException(
            $"PostgreSQL at {target.Host}:{target.Port}, database {target.Database}, cannot be used: {reason.TrimEnd('.')}. Check DATABASE_URL and that the server runs.",
            exception);
    }
}
