using System.Diagnostics.Metrics;

namespace Storyline.Testing.Stalls;

/// <summary>How many connections the pools of one name have lent out, as Npgsql itself counts them, in a transaction or not.</summary>
internal sealed class LeasedConnections : IDisposable
{
    private readonly Lock gate = new();
    private readonly MeterListener listener = new();
    private long? read;

    /// <param name="pool">The name of a data source; one that no other test has, for tests run side by side in one process.</param>
    public LeasedConnections(string pool)
    {
        Pool = pool;
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == "Npgsql" && instrument.Name == "db.client.connection.count")
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((_, count, tags, _) => Note(count, tags));
        listener.Start();
    }

    public string Pool { get; }

    /// <summary>Now.</summary>
    /// <exception cref="InvalidOperationException">Npgsql says nothing: zero would be a guess.</exception>
    public long Count()
    {
        lock (gate)
        {
            read = null;
            listener.RecordObservableInstruments();
            return read ?? throw new InvalidOperationException($"Npgsql tells nothing of the pool {Pool}: nobody uses it, or its metrics have other names now.");
        }
    }

    public void Dispose() => listener.Dispose();

    private void Note(int count, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var (isOurs, isUsed) = (false, false);
        foreach (var (key, value) in tags)
        {
            isOurs |= key == "db.client.connection.pool.name" && Equals(value, Pool);
            isUsed |= key == "db.client.connection.state" && Equals(value, "used");
        }

        read = isOurs && isUsed ? (read ?? 0) + count : read;
    }
}
