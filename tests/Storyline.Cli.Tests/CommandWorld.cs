using System.Diagnostics;
using Storyline.Testing;
using Storyline.Testing.Chats;
using Storyline.Testing.Crashes;

namespace Storyline.Cli.Tests;

/// <summary>Runs the program as a process, in a home of its own, on a database of its own.</summary>
internal sealed class CommandWorld : IAsyncDisposable
{
    private readonly TestDatabase? database;

    private CommandWorld(TestDatabase? database)
    {
        this.database = database;
        Variables = new Dictionary<string, string> { ["STORYLINE_HOME"] = Home.Path, ["TELEGRAM_CHANNEL_ID"] = "-1001", ["NO_COLOR"] = "1" };
        if (database is not null)
        {
            Variables["DATABASE_URL"] = UrlOf(database.ConnectionString);
        }
    }

    public TemporaryFolder Home { get; } = new();

    public Dictionary<string, string> Variables { get; }

    public string ConnectionString => database?.ConnectionString ?? throw new InvalidOperationException("This world has no database of its own.");

    public static async Task<CommandWorld> WithDatabaseAsync() => new(await TestDatabase.CreateAsync(TestContext.Current.CancellationToken));

    public static CommandWorld WithoutDatabase() => new(null);

    /// <summary>On the database of another world, with its chats.</summary>
    public static CommandWorld Beside(ServiceWorld world, ChatSimulator telegram)
    {
        var beside = new CommandWorld(null);
        beside.Variables["DATABASE_URL"] = UrlOf(world.ConnectionString);
        beside.Variables["TELEGRAM_API_BASE_URL"] = telegram.BaseAddress.ToString();
        beside.Variables["TELEGRAM_BOT_TOKEN"] = telegram.BotToken;
        beside.Variables["TELEGRAM_CHANNEL_ID"] = $"{world.Chat.TelegramChatId}";
        beside.Variables["ADMIN_TELEGRAM_CHAT_ID"] = $"{world.AdminChat.TelegramChatId}";
        beside.Variables["SEND_LIFECYCLE_NOTIFICATIONS"] = "false";
        return beside;
    }

    /// <summary>Of a shop that publishes by itself, in a world that outlives the commands.</summary>
    public static CommandWorld Beside(CrashStage stage)
    {
        var beside = Beside(stage.World, stage.Outside);
        foreach (var (name, value) in stage.Variables)
        {
            beside.Variables[name] = value;
        }

        return beside;
    }

    public Task<Answer> RunAsync(params string[] arguments) => RunWithAsync("", arguments);

    /// <summary>With something on the standard input.</summary>
    public async Task<Answer> RunWithAsync(string input, params string[] arguments)
    {
        using var process = Open(arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var words = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Answer(process.ExitCode, await output, await words);
    }

    /// <summary>Starts a command that goes on until it is stopped.</summary>
    public Process Start(params string[] arguments)
    {
        var process = Open(arguments);
        process.StandardInput.Close();
        return process;
    }

    private Process Open(string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "storyline"), arguments)
        {
            WorkingDirectory = Home.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }

        Home.Dispose();
    }

    private static string UrlOf(string connectionString)
    {
        var parts = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = connectionString };
        string Part(string name) => Uri.EscapeDataString(parts[name].ToString()!);
        return $"postgres://{Part("Username")}:{Part("Password")}@{parts["Host"]}:{parts["Port"]}/{Part("Database")}";
    }
}
