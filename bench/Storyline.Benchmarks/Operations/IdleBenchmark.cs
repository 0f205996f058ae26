using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Storyline.Data.Embedded;

namespace Storyline.Benchmarks.Operations;

/// <summary>What the product costs while nothing happens: statements and processor time of a process with all roles, in rounds that hold every frequent job once.</summary>
internal sealed class IdleBenchmark : IBenchmark
{
    private const int Rounds = 5;
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(2);

    public string Name => "idle";

    public string Description => $"serve --roles api,bot,worker with nothing to do: {Rounds} rounds of {Round.TotalMinutes} minutes, after one to settle";

    public async Task<IReadOnlyList<Result>> RunAsync(CancellationToken cancellationToken)
    {
        var (statements, share) = (new List<double>(), new List<double>());
        await using (var product = await ServedProduct.StartAsync(cancellationToken))
        {
            await using var database = await EmbeddedPostgres.StartAsync(
                new EmbeddedPostgresOptions { DataFolder = product.Folder }, new Progress<string>(), NullLogger<EmbeddedPostgres>.Instance, TimeProvider.System, cancellationToken);
            await using var source = NpgsqlDataSource.Create(database.ConnectionString);
            await Task.Delay(Settling, cancellationToken);
            for (var round = 0; round < Rounds; round++)
            {
                var (began, transactions, cpu) = (Stopwatch.GetTimestamp(), await TransactionsAsync(source, cancellationToken), CpuTime(product.ProcessId));
                await Task.Delay(Round, cancellationToken);
                var (seconds, after) = (Stopwatch.GetElapsedTime(began).TotalSeconds, await TransactionsAsync(source, cancellationToken));
                statements.Add((after - transactions) / seconds);
                share.Add((CpuTime(product.ProcessId) - cpu).TotalSeconds / seconds * 100);
            }
        }

        return
        [
            Result.Of(Name, "transactions a second", statements, new Goal(AtMost: true, 2, "/s"), "of pg_stat_database, our own counting included; a statement outside a transaction is one"),
            Result.Of(Name, "processor", share, new Goal(AtMost: true, 1, " %"), "of one core, the product's process without PostgreSQL's"),
        ];
    }

    private static async Task<long> TransactionsAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()");
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static TimeSpan CpuTime(int processId)
    {
        var fields = File.ReadAllText($"/proc/{processId}/stat").Split(") ")[^1].Split(' ');
        var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds(ticks / 100.0);
    }
}
