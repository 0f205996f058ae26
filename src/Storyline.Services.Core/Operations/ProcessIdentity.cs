namespace Storyline.Services.Core.Operations;

/// <summary>The name under which this process claims work: machine and process id, and a random part against reused ids.</summary>
public sealed class ProcessIdentity(TimeProvider clock)
{
    public string Name { get; } = $"{Environment.MachineName}:{Environment.ProcessId}:{clock.GetUtcNow().ToUnixTimeMilliseconds():x}";
}
