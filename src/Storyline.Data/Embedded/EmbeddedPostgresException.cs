namespace Storyline.Data.Embedded;

/// <summary>The private PostgreSQL cannot be used. The message is one sentence for a person: what, why, and how to mend it.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    internal const string OrDatabaseUrl = "or set DATABASE_URL to a PostgreSQL server of your own";

    public EmbeddedPostgresException(string sentence) : base(sentence)
    {
    }

    public EmbeddedPostgresException(string sentence, Exception cause) : base(sentence, cause)
    {
    }

    internal static EmbeddedPostgresException For(string folder, Exception cause) => cause switch
    {
        UnauthorizedAccessException => new(
            $"The database folder {folder} belongs to another user ({cause.Message.TrimEnd('.')}): start Storyline as the user who made it, or choose another folder with STORYLINE_DATA.", cause),
        IOException { HResult: 28 } => new($"The disk that holds {folder} is full: free some space and start again.", cause),
        _ => new($"Storyline cannot keep its database in {folder} ({cause.Message.TrimEnd('.')}): mend that, choose another folder with STORYLINE_DATA, {OrDatabaseUrl}.", cause),
    };
}
