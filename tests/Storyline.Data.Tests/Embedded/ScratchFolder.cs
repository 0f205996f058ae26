using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Storyline.Data.Embedded;

namespace Storyline.Data.Tests.Embedded;

/// <summary>A data folder for one test, and the ways to look at it from outside of the product.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly string root;

    private ScratchFolder(string root)
    {
        this.root = root;
        Path = System.IO.Path.Combine(root, "data");
    }

    public string Path { get; }

    public List<string> Narration { get; } = [];

    public string Home => System.IO.Path.Combine(Path, "postgres");

    public string Data => System.IO.Path.Combine(Home, "data");

    /// <summary>An empty one. The unprivileged account can reach it unless it is <paramref name="secluded"/>.</summary>
    public static ScratchFolder Empty(bool secluded = false)
    {
        var root = Directory.Exists("/dev/shm")
            ? Directory.CreateDirectory($"/dev/shm/storyline-{Environment.ProcessId}-{Stopwatch.GetTimestamp()}").FullName
            : Directory.CreateTempSubdirectory("storyline").FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(root, (UnixFileMode)(secluded ? 0b111_000_000 : 0b111_101_101));
        }

        return new ScratchFolder(root);
    }

    /// <summary>One with a database in it, copied from one that was made once for all tests.</summary>
    public static async Task<ScratchFolder> WithDatabaseAsync()
    {
        var scratch = Empty();
        await RunAsync("cp", "-a", (await MadeOnce.Value).Path, scratch.Path);
        return scratch;
    }

    public EmbeddedPostgresOptions Options(string? binaries = null) =>
        new() { DataFolder = Path, BinariesFolder = binaries, ReachableFolder = System.IO.Path.Combine(root, "reachable") };

    public Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions? options = null) => EmbeddedPostgres.StartAsync(
        options ?? Options(), new Told(Narration), NullLogger<EmbeddedPostgres>.Instance, TimeProvider.System, TestContext.Current.CancellationToken);

    public static async Task<string> QueryAsync(EmbeddedPostgres postgres, string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToString(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>The process id in a file of the cluster's folder.</summary>
    public int ProcessIdIn(string file) =>
        int.Parse(File.ReadLines(System.IO.Path.Combine(Home, file)).First(), CultureInfo.InvariantCulture);

    public static bool Lives(int processId) => ProcessTable.CommandLine(processId) is { Length: > 0 };

    public static async Task UntilAsync(Func<bool> done)
    {
        for (var end = Stopwatch.GetTimestamp() + (20 * Stopwatch.Frequency); !done();)
        {
            (Stopwatch.GetTimestamp() < end).ShouldBeTrue("it did not happen within 20 seconds");
            await Task.Delay(5);
        }
    }

    public static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static readonly Lazy<Task<ScratchFolder>> MadeOnce = new(async () =>
    {
        var scratch = Empty();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => scratch.Dispose();
        await (await scratch.StartAsync()).DisposeAsync();
        return scratch;
    });

    private sealed class Told(List<string> sentences) : IProgress<string>
    {
        public void Report(string value) => sentences.Add(value);
    }
}
