using System.Net;
using System.Net.Sockets;
using Storyline.Cli.Operations.Serving;
using Storyline.Models;

namespace Storyline.Cli.Tests.Operations.Serving;

public sealed class ServeCommandTests
{
    [Theory]
    [InlineData("demo")]
    [InlineData("serve", "--roles", "api")]
    public async Task A_port_in_use_is_said_before_anything_is_made(params string[] command)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var world = CommandWorld.WithoutDatabase();

        (await world.RunAsync([.. command, "--port", $"{port}"])).ShouldFail(1, $"Port {port} is in use");
        Directory.Exists(Path.Combine(world.Home.Path, "data", "postgres")).ShouldBeFalse();
    }

    [Fact]
    public void Roles_are_read_in_any_order() => ServeCommand.RolesOf("worker, API").ShouldBe(Roles.Api | Roles.Worker);

    [Theory]
    [InlineData("api,cook")]
    [InlineData("")]
    public void A_role_that_does_not_exist_is_refused(string roles) => Should.Throw<InvalidRequestException>(() => ServeCommand.RolesOf(roles));
}
