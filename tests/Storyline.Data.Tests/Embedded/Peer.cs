using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Storyline.Data.Embedded;
// A peer speaks to its test over standard input and output.
#pragma warning disable RS0030

namespace Storyline.Data.Tests.Embedded;

/// <summary>The other process: holds the server of a data folder, and writes into it when told to.</summary>
internal static class Peer
{
    public static async Task<int> RunAsync(string[] args)
    {
        var interrupted = new TaskCompletionSource();
        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            interrupted.TrySetResult();
        });

        var options = new EmbeddedPostgresOptions { DataFolder = args[1], BinariesFolder = args is [_, _, var binaries] ? binaries : null };
        try
        {
            await using var postgres = await EmbeddedPostgres.StartAsync(
                options, new Progress<string>(), NullLogger<EmbeddedPostgres>.Instance, TimeProvider.System, CancellationToken.None);
            Console.WriteLine($"ready {postgres.Server.Port} {postgres.Server.ProcessId} {postgres.Server.Adopted}");
            await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
            if (args[0] == "write")
            {
                await WriteAsync(source);
            }

            await Task.WhenAny(interrupted.Task, Task.Run(Console.In.ReadLine));
            if (interrupted.Task.IsCompleted)
            {
                await using var command = source.CreateCommand("SELECT 'answers'");
                Console.WriteLine(await command.ExecuteScalarAsync());
            }
        }
        catch (EmbeddedPostgresException exception)
        {
            Console.WriteLine(exception.Message);
            return 1;
        }

        Console.WriteLine("left");
        return 0;
    }

    private static async Task WriteAsync(NpgsqlDataSource source)
    {
        await using (var create = source.CreateCommand("CREATE TABLE numbers (n integer PRIMARY KEY)"))
        {
            await create.ExecuteNonQueryAsync();
        }

        for (var n = 1; ; n++)
        {
            await using var insert = source.CreateCommand($"INSERT INTO numbers VALUES ({n})");
            await insert.ExecuteNonQueryAsync();
            Console.WriteLine(n);
        }
    }
}
