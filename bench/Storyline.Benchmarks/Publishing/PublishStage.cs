using System.Diagnostics;
using Storyline.Simulator;
using Storyline.Testing.Crashes;

namespace Storyline.Benchmarks.Publishing;

/// <summary>A shop that publishes by itself, and processes of the built product that do it, which may be killed.</summary>
internal sealed class PublishStage : IAsyncDisposable
{
    private readonly string program = BuiltProduct.Find();
    private readonly List<Process> begun = [];
    private readonly string folder = Directory.CreateTempSubdirectory("storyline-publish-").FullName;

    private PublishStage(CrashStage shop) => Shop = shop;

    public CrashStage Shop { get; }

    public static async Task<PublishStage> StartAsync(string secondPublish, int accounts = 3) => new(await CrashStage.StartAsync(secondPublish, accounts));

    /// <summary>A process with the role worker; it stays the stage's. Only its parent knows a dead one from another that has its number by then.</summary>
    /// <param name="dieAt">A crash point; null: it lives.</param>
    public Process Start(string? dieAt = null)
    {
        var start = BuiltProduct.StartOf(program, ["serve", "--roles", "worker"], folder, Shop.Outside.BaseAddress.Port);
        start.Environment["STORYLINE_HOME"] = folder;
        start.Environment["DATABASE_URL"] = BuiltProduct.UrlOf(Shop.World.ConnectionString);
        start.Environment["TELEGRAM_CHANNEL_ID"] = $"{DemoWorld.GroupChatId}";
        start.Environment["ADMIN_TELEGRAM_CHAT_ID"] = $"{DemoWorld.AdminChatId}";
        start.Environment["SEND_LIFECYCLE_NOTIFICATIONS"] = "false";
        foreach (var (name, value) in Shop.Variables)
        {
            start.Environment[name] = value;
        }

        start.Environment["LOG_LEVEL"] = "Error";
        if (dieAt is not null)
        {
            start.Environment["STORYLINE_CRASH_AT"] = dieAt;
        }

        var process = Process.Start(start)!;
        begun.Add(process);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }

    public async ValueTask DisposeAsync()
    {
        // A benchmark that failed leaves some running.
        foreach (var process in begun)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            process.Dispose();
        }

        await Shop.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
