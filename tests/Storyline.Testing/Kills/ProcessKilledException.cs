namespace Storyline.Testing.Kills;

/// <summary>The simulated process is dead. Nobody is left to handle this.</summary>
public sealed class ProcessKilledException() : Exception("The process was killed.");
