using System.Net;
using System.Net.Sockets;

namespace Storyline.Cli.Operations;

/// <summary>Ports of this machine.</summary>
internal static class Ports
{
    /// <exception cref="CommandException">Somebody listens there already, or we may not.</exception>
    public static void Require(IPAddress address, int port)
    {
        switch (Try(address, port))
        {
            case SocketError.AddressAlreadyInUse:
                throw new CommandException($"Port {port} is in use: stop the program that listens there, or choose another with --port.");
            case SocketError.AccessDenied:
                throw new CommandException($"Port {port} is reserved for root: choose one above 1023 with --port.");
        }
    }

    /// <summary>The first free port of the loopback interface from <paramref name="wanted"/> on.</summary>
    public static int FreeFrom(int wanted) =>
        Enumerable.Range(wanted, 100).Where(port => port <= IPEndPoint.MaxPort && Try(IPAddress.Loopback, port) is null).Cast<int?>().FirstOrDefault()
        ?? throw new CommandException($"No port from {wanted} to {wanted + 99} is free: stop a program that listens there, or choose another with --port.");

    private static SocketError? Try(IPAddress address, int port)
    {
        using var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return null;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode;
        }
    }
}
