namespace Storyline.Simulator;

/// <summary>The world could not be started; the message is one sentence for a person.</summary>
public sealed class SimulatorStartException : Exception
{
    public SimulatorStartException()
    {
    }

    public SimulatorStartException(string message) : base(message)
    {
    }

    public SimulatorStartException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
