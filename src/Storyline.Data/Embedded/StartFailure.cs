using Npgsql;

namespace Storyline.Data.Embedded;

/// <summary>Turns what PostgreSQL said when it did not start into one sentence with a remedy.</summary>
internal static class StartFailure
{
    /// <summary>
    /// The next attempt may succeed: the children of a killed server are still ending, or another program was faster to take the port.
    /// </summary>
    public static bool IsPassing(string log) =>
        Says(log, "pre-existing shared memory block") || Says(log, "could not bind") || Says(log, "lock file \"postmaster.pid\" already exists");

    public static EmbeddedPostgresException NotReached(ClusterHome home, NpgsqlException exception) => new(
        exception is PostgresException { SqlState: PostgresErrorCodes.InvalidPassword }
            ? $"The database in {home.Folder} refuses the password in {home.Password}, so one of the two was changed: put the old password back there."
            : exception is PostgresException
                ? $"The database in {home.Folder} runs and does not let Storyline in ({Reason(exception.Message)}): mend that, {EmbeddedPostgresException.OrDatabaseUrl}."
                : $"The database in {home.Folder} is in use by a Storyline that cannot be reached from here, perhaps in another container ({Reason(exception.Message)}): stop that one, or choose another folder with STORYLINE_DATA.",
        exception);

    public static EmbeddedPostgresException Explain(string log, ClusterHome home, string account) => new(log switch
    {
        _ when Says(log, "No space left on device") || Says(log, "Disk quota exceeded") =>
            $"The disk that holds {home.Folder} is full: free some space and start again.",
        _ when Says(log, "could not look up effective user ID") || Says(log, "could not look up local user ID") =>
            $"PostgreSQL does not run as a user that has no entry in /etc/passwd: start Storyline as a user that has one, {EmbeddedPostgresException.OrDatabaseUrl}.",
        _ when Says(log, "wrong ownership") || Says(log, "invalid permissions") =>
            $"The database in {home.Data} does not belong to the user {account}, or others may read it: give it back with chown -R {account} '{home.Folder}' and chmod 700 '{home.Data}'.",
        _ when Says(log, "Permission denied") || Says(log, "Operation not permitted") =>
            $"The user {account}, as whom PostgreSQL runs, may not use {home.Folder} ({Reason(log)}): give the folder back with chown -R {account} '{home.Folder}', or choose another with STORYLINE_DATA.",
        _ when Says(log, "Read-only file system") =>
            $"The file system that holds {home.Folder} is read-only: make it writable, or choose another folder with STORYLINE_DATA.",
        _ when Says(log, "incompatible with server") =>
            $"The database in {home.Data} was made by another version of PostgreSQL ({Reason(log)}): install that version, {EmbeddedPostgresException.OrDatabaseUrl}.",
        _ when Says(log, "Cannot allocate memory") || Says(log, "could not create shared memory") =>
            $"PostgreSQL did not get the memory it needs ({Reason(log)}): free some, {EmbeddedPostgresException.OrDatabaseUrl}.",
        _ => $"PostgreSQL did not start ({Reason(log)}): {home.Log} says more; mend that, {EmbeddedPostgresException.OrDatabaseUrl}.",
    });

    private static string Reason(string log)
    {
        var lines = log.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var telling = lines.FirstOrDefault(line => Says(line, "FATAL:") || Says(line, "PANIC:") || Says(line, "error:"))
            ?? lines.LastOrDefault() ?? "it said nothing";
        var start = telling.IndexOf(":  ", StringComparison.Ordinal);
        return (start < 0 ? telling : telling[(start + 3)..]).TrimEnd('.');
    }

    private static bool Says(string log, string words) => log.Contains(words, StringComparison.Ordinal);
}
