namespace Storyline.Data.Embedded;

/// <summary>The folder of one cluster. Everything in it belongs to the account that PostgreSQL runs as.</summary>
internal sealed record ClusterHome(string Folder)
{
    public string Data => Path.Combine(Folder, "data");

    /// <summary>A named pipe. Every Storyline process that uses the server holds it open for writing.</summary>
    public string Holders => Path.Combine(Folder, "holders");

    public string Answers => Path.Combine(Folder, "answers");

    public string Password => Path.Combine(Data, "storyline.password");

    public string Settings => Path.Combine(Folder, "storyline.conf");

    public string Log => Path.Combine(Folder, "server.log");

    public string SupervisorId => Path.Combine(Folder, "supervisor.pid");

    public bool HasData => File.Exists(Path.Combine(Data, "PG_VERSION"));

    /// <summary>Where the log ends now, so that what follows can be told from what was.</summary>
    public long LogLength => File.Exists(Log) ? new FileInfo(Log).Length : 0;

    public string LogSince(long position)
    {
        if (!File.Exists(Log))
        {
            return "";
        }

        using var log = new FileStream(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        log.Position = Math.Min(position, log.Length);
        return new StreamReader(log).ReadToEnd();
    }
}
