using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Storyline.Models.Operations;

namespace Storyline.Data.Operations;

/// <summary>One listening connection per process, handed on to everybody who waits. A lost connection is made anew.</summary>
internal sealed partial class ChangeFeed(NpgsqlDataSource source, TimeProvider clock, ILogger<ChangeFeed> logger) : BackgroundService, IChangeFeed
{
    private static readonly TimeSpan ReconnectAfter = TimeSpan.FromSeconds(1);
    private static readonly Change Listening = new(ChangeTopic.Listening, Guid.Empty);
    private readonly ConcurrentDictionary<Channel<Change>, byte> listeners = new();
    private volatile TaskCompletionSource listening = NotYet();

    public async IAsyncEnumerable<Change> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<Change>(new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest });
        await listening.Task.WaitAsync(cancellationToken);
        listeners.TryAdd(channel, 0);
        try
        {
            yield return Listening;
            await foreach (var change in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return change;
            }
        }
        finally
        {
            listeners.TryRemove(channel, out _);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenUntilLostAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException && !stoppingToken.IsCancellationRequested)
            {
                listening = listening.Task.IsCompleted ? NotYet() : listening;
                LogLost(exception.Message);
                await Task.Delay(ReconnectAfter, clock, stoppingToken);
            }
        }
    }

    private async Task ListenUntilLostAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notification) => Publish(JsonSerializer.Deserialize<Change>(notification.Payload, JsonSerializerOptions.Web)!);
        await using (var listen = new NpgsqlCommand($"LISTEN {ChangeNotifier.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        Publish(Listening);
        listening.SetResult();
        await connection.WaitUntilLostAsync(cancellationToken);
    }

    private static TaskCompletionSource NotYet() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Publish(Change change)
    {
        foreach (var listener in listeners.Keys)
        {
            listener.Writer.TryWrite(change);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Lost the connection that listens for changes ({Reason}); connecting again")]
    private partial void LogLost(string reason);
}
