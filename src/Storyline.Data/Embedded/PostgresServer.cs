namespace Storyline.Data.Embedded;

/// <summary>A running private server.</summary>
/// <param name="Version">As the server says it, for example 18.4.</param>
/// <param name="Port">On 127.0.0.1; there is no Unix socket.</param>
/// <param name="ProcessId">Of the postmaster.</param>
/// <param name="Folder">Holds <c>data</c>, the settings and <c>server.log</c>.</param>
/// <param name="Account">The operating system's user it runs as.</param>
/// <param name="Adopted">It ran already: another Storyline started it, or it outlived one.</param>
public sealed record PostgresServer(Version Version, int Port, int ProcessId, string Folder, string Account, bool Adopted);
