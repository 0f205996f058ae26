using Npgsql;

namespace Storyline.Data.Operations;

internal static class NotificationWait
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Waits for notifications until cancelled or until the connection is lost. Npgsql misses a cancellation that comes just as a wait
    /// begins, and then never ends it: each wait is short, and nothing is sent when it ends.
    /// </summary>
    public static async Task WaitUntilLostAsync(this NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await connection.WaitAsync(Longest, cancellationToken);
        }
    }
}
