using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Storyline.Data.Embedded;

/// <summary>What every start writes into <c>storyline.conf</c>. The port is kept there, so that it stays the same from start to start.</summary>
internal static class ServerSettings
{
    // Below the range from which systems give ports to outgoing connections.
    private const int FirstPort = 15_432;
    private const int LastPort = 29_999;

    private const string Script =
        """
        umask 077
        cd "$1" && mkdir -p answers && rm -f answers/* || exit 1
        [ -p holders ] || { rm -f holders && mkfifo -m 600 holders; } || exit 1
        [ -z "$(find server.log -size +2048 2>/dev/null)" ] || mv -f server.log server.log.1
        cat >storyline.conf.tmp && mv -f storyline.conf.tmp storyline.conf
        """;

    public static async Task WriteAsync(ClusterHome home, Shell shell, int port, bool durable, CancellationToken cancellationToken)
    {
        var written = await shell.RunAsync(Script, [home.Folder], Text(port, durable), cancellationToken);
        if (!written.Succeeded)
        {
            throw StartFailure.Explain(written.Output, home, shell.Account);
        }
    }

    public static int? PortOf(ClusterHome home)
    {
        const string Key = "port = ";
        var line = File.Exists(home.Settings) ? File.ReadLines(home.Settings).FirstOrDefault(line => line.StartsWith(Key, StringComparison.Ordinal)) : null;
        return line is null ? null : int.Parse(line[Key.Length..], CultureInfo.InvariantCulture);
    }

    public static int FreePort(int? preferred)
    {
        var port = preferred ?? RandomNumberGenerator.GetInt32(FirstPort, LastPort);
        while (!IsFree(port))
        {
            port = RandomNumberGenerator.GetInt32(FirstPort, LastPort);
        }

        return port;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string Text(int port, bool durable) =>
        $"""
        # Storyline writes this file at every start. Put settings of your own at the end of data/postgresql.conf.
        listen_addresses = '127.0.0.1'
        port = {port}
        unix_socket_directories = ''
        max_connections = {(durable ? 100 : 300)}
        shared_buffers = '64MB'
        huge_pages = off
        dynamic_shared_memory_type = mmap
        min_wal_size = '32MB'
        max_wal_size = '512MB'
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_min_messages = log
        log_min_error_statement = panic
        log_checkpoints = off

        """ + (durable ? "" : """
        fsync = off
        synchronous_commit = off
        full_page_writes = off
        autovacuum = off

        """);
}
