using Microsoft.Extensions.Logging;
using Npgsql;
using Storyline.Data.Operations;

namespace Storyline.Data.Embedded;

/// <summary>
/// Holds one idle connection. PostgreSQL's processes end the moment their server is killed, so the connection breaks at once and the server is
/// started again; whoever had a connection open gets an error and connects anew.
/// </summary>
internal sealed partial class ServerWatch : IAsyncDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private readonly CancellationTokenSource ending = new();
    private readonly Func<CancellationToken, Task> runAgain;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly Task watching;

    public ServerWatch(string connectionString, Func<CancellationToken, Task> runAgain, TimeProvider clock, ILogger logger)
    {
        this.runAgain = runAgain;
        this.clock = clock;
        this.logger = logger;
        watching = Task.Run(() => WatchAsync(connectionString + ";Pooling=false;Server Compatibility Mode=NoTypeLoading;Application Name=storyline watch"));
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await watching;
        ending.Dispose();
    }

    private async Task WatchAsync(string connectionString)
    {
        try
        {
            var pause = ShortestPause;
            while (true)
            {
                pause = await ListenAsync(connectionString) ? ShortestPause : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
                await BringBackAsync();
                await Task.Delay(pause, clock, ending.Token);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // Disposed of.
        }
    }

    /// <returns>Once the connection is lost: whether there was one.</returns>
    private async Task<bool> ListenAsync(string connectionString)
    {
        var connected = false;
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(CancellationToken.None);
            connected = true;
            await connection.WaitUntilLostAsync(ending.Token);
            return connected;
        }
        catch (NpgsqlException exception)
        {
            LogLost(exception.Message);
            return connected;
        }
    }

    private async Task BringBackAsync()
    {
        try
        {
            await runAgain(ending.Token);
            LogBack();
        }
        catch (EmbeddedPostgresException exception)
        {
            LogStillGone(exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The private PostgreSQL closed its connections ({Reason}); making sure that it runs")]
    private partial void LogLost(string reason);

    [LoggerMessage(LogLevel.Information, "The private PostgreSQL runs")]
    private partial void LogBack();

    [LoggerMessage(LogLevel.Error, "The private PostgreSQL does not start again: {Sentence}")]
    private partial void LogStillGone(string sentence);
}
