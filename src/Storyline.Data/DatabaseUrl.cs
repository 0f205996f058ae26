using Npgsql;

namespace Storyline.Data;

/// <summary>
/// DATABASE_URL, <c>postgres://user:password@host:5432/database?sslmode=require</c>: user, password and name percent-encoded where they
/// hold special characters; everything after the question mark is an Npgsql keyword.
/// </summary>
public static class DatabaseUrl
{
    /// <summary>Why the address cannot be used, to follow the variable's name; null: it can.</summary>
    public static string? Refusal(string url) => Read(url).Refusal;

    /// <summary>The address as Npgsql takes it.</summary>
    /// <exception cref="FormatException"><see cref="Refusal"/> has something to say.</exception>
    public static string ToConnectionString(string url) =>
        Read(url) is ({ } connection, _) ? connection.ConnectionString : throw new FormatException(Refusal(url));

    private static (NpgsqlConnectionStringBuilder? Connection, string? Refusal) Read(string url)
    {
        const string Shape = "must look like postgres://user:password@host:5432/database";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("postgres" or "postgresql"))
        {
            return (null, Shape);
        }

        if (uri.Host.Length == 0 || uri.AbsolutePath.Trim('/') is not { Length: > 0 } name || name.Contains('/', StringComparison.Ordinal))
        {
            return (null, $"{Shape}; the {(uri.Host.Length == 0 ? "host" : "database's name")} is missing");
        }

        var connection = new NpgsqlConnectionStringBuilder { Host = uri.Host.Trim('[', ']'), Database = Uri.UnescapeDataString(name) };
        if (uri.Port > 0)
        {
            connection.Port = uri.Port;
        }

        if (uri.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var password])
        {
            connection.Username = Uri.UnescapeDataString(user);
            connection.Password = password is [var secret] ? Uri.UnescapeDataString(secret) : null;
        }

        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (keyword, value) = pair.Split('=', 2) is [var left, var right] ? (Uri.UnescapeDataString(left), Uri.UnescapeDataString(right)) : (pair, "");
            try
            {
                connection[KeywordOf(keyword)] = KeywordOf(keyword) == "SSL Mode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
            }
            catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException)
            {
                return (null, $"has the parameter {keyword}={value}, which PostgreSQL's client here does not know");
            }
        }

        return (connection, null);
    }

    // libpq's names, where Npgsql's differ by more than blanks.
    private static string KeywordOf(string keyword) => keyword.ToUpperInvariant() switch
    {
        "SSLMODE" => "SSL Mode",
        "SSLROOTCERT" => "Root Certificate",
        "SSLCERT" => "SSL Certificate",
        "SSLKEY" => "SSL Key",
        "CONNECT_TIMEOUT" => "Timeout",
        "APPLICATION_NAME" => "Application Name",
        "TARGET_SESSION_ATTRS" => "Target Session Attributes",
        _ => keyword,
    };
}
