using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Storyline.Benchmarks;

/// <summary>The program that the launcher built, run in a simulated world.</summary>
internal static class BuiltProduct
{
    /// <summary>Where it lies.</summary>
    public static string Find()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Storyline.slnx")))
        {
            root = root.Parent;
        }

        var launcher = Path.Combine(root?.FullName ?? "", "artifacts", "launcher");
        var stamp = Path.Combine(launcher, "product");
        return File.Exists(stamp)
            ? Path.Combine(launcher, "app", File.ReadAllText(stamp).Trim(), "storyline")
            : throw new InvalidOperationException("The product is not built: run ./storyline --version once.");
    }

    /// <summary>How it is started in a folder, with the simulator at this port as its Telegram.</summary>
    public static ProcessStartInfo StartOf(string program, string[] arguments, string folder, int simulatorPort)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        start.Environment["STORYLINE_DATA"] = folder;
        start.Environment["TELEGRAM_API_BASE_URL"] = $"http://127.0.0.1:{simulatorPort}";
        start.Environment["TELEGRAM_BOT_TOKEN"] = "7001000001:AAEStorylineDemoTokenOfTheSimulator";
        start.Environment["TELEGRAM_CHANNEL_ID"] = "-1001000000001";
        start.Environment["ADMIN_TELEGRAM_CHAT_ID"] = "1001";
        return start;
    }

    /// <summary>Ends it as a service manager does; Ctrl-C would not reach a process whose parent ignores it.</summary>
    public static async Task StopAsync(Process process, CancellationToken cancellationToken)
    {
        using var stop = Process.Start("/bin/kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>A database as <c>DATABASE_URL</c> names it.</summary>
    public static string UrlOf(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return string.Create(CultureInfo.InvariantCulture, $"postgres://{Uri.EscapeDataString(parts.Username!)}:{Uri.EscapeDataString(parts.Password ?? "")}@{parts.Host}:{parts.Port}/{parts.Database}");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
