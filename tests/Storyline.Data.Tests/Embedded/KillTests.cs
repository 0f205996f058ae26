using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Storyline.Data.Embedded;

namespace Storyline.Data.Tests.Embedded;

public sealed class KillTests
{
    [Fact]
    public async Task Every_committed_row_is_there_after_the_product_was_killed_in_the_middle_of_writing()
    {
        using var scratch = ScratchFolder.Empty();
        using var writer = await PeerProcess.StartAsync("write", scratch.Path);
        var committed = 0;
        while (committed < 300)
        {
            committed = int.Parse((await writer.ReadAsync())!, CultureInfo.InvariantCulture);
        }

        await writer.KillAsync();
        while (await writer.ReadAsync() is { } line)
        {
            committed = int.Parse(line, CultureInfo.InvariantCulture);
        }

        await using var postgres = await scratch.StartAsync();
        (await ScratchFolder.QueryAsync(postgres, $"SELECT count(*) FROM numbers WHERE n <= {committed}")).ShouldBe($"{committed}");
    }

    [Fact]
    public async Task Every_committed_row_is_there_after_everything_was_killed_at_once()
    {
        using var scratch = await ScratchFolder.WithDatabaseAsync();
        using var writer = await PeerProcess.StartAsync("write", scratch.Path);
        var committed = 0;
        while (committed < 300)
        {
            committed = int.Parse((await writer.ReadAsync())!, CultureInfo.InvariantCulture);
        }

        await ScratchFolder.RunAsync("kill", "-9", $"{scratch.ProcessIdIn("supervisor.pid")}", $"{writer.Postmaster}", $"{writer.ProcessId}");
        await writer.KillAsync();
        await ScratchFolder.UntilAsync(() => !ScratchFolder.Lives(writer.Postmaster));
        while (await writer.ReadAsync() is { } line)
        {
            committed = int.Parse(line, CultureInfo.InvariantCulture);
        }

        await using var postgres = await scratch.StartAsync();
        postgres.Server.Adopted.ShouldBeFalse();
        (await ScratchFolder.QueryAsync(postgres, $"SELECT count(*) FROM numbers WHERE n <= {committed}")).ShouldBe($"{committed}");
    }

    [Fact]
    public async Task A_killed_server_is_started_again_on_the_same_port()
    {
        using var scratch = await ScratchFolder.WithDatabaseAsync();
        await using var postgres = await scratch.StartAsync();
        await ScratchFolder.QueryAsync(postgres, "CREATE TABLE kept AS SELECT 'row' AS value");
        var killed = postgres.Server.ProcessId;

        Process.GetProcessById(killed).Kill();
        await ScratchFolder.UntilAsync(() => postgres.Server.ProcessId != killed);

        (await ScratchFolder.QueryAsync(postgres, "SELECT value FROM kept")).ShouldBe("row");
    }

    [Fact]
    public async Task A_server_that_was_killed_with_its_supervisor_is_started_again_and_still_stops_in_the_end()
    {
        using var scratch = await ScratchFolder.WithDatabaseAsync();
        int revived;
        await using (var postgres = await scratch.StartAsync())
        {
            var killed = postgres.Server.ProcessId;
            await ScratchFolder.RunAsync("kill", "-9", $"{scratch.ProcessIdIn("supervisor.pid")}", $"{killed}");
            await ScratchFolder.UntilAsync(() => postgres.Server.ProcessId != killed);
            revived = postgres.Server.ProcessId;
            (await ScratchFolder.QueryAsync(postgres, "SELECT 1")).ShouldBe("1");
        }

        ScratchFolder.Lives(revived).ShouldBeFalse();
    }

    [Fact]
    public async Task A_server_that_outlived_its_supervisor_and_all_holders_is_adopted_with_the_stored_password()
    {
        using var scratch = await ScratchFolder.WithDatabaseAsync();
        using var peer = await PeerProcess.StartAsync("hold", scratch.Path);
        await ScratchFolder.RunAsync("kill", "-9", $"{scratch.ProcessIdIn("supervisor.pid")}");
        await peer.KillAsync();
        ScratchFolder.Lives(peer.Postmaster).ShouldBeTrue();

        await using (var postgres = await scratch.StartAsync())
        {
            postgres.Server.Adopted.ShouldBeTrue();
            postgres.Server.ProcessId.ShouldBe(peer.Postmaster);
            (await ScratchFolder.QueryAsync(postgres, "SELECT 1")).ShouldBe("1");
        }

        ScratchFolder.Lives(peer.Postmaster).ShouldBeFalse();
    }

    [Fact]
    public async Task A_server_whose_supervisor_alone_was_killed_still_stops_with_its_last_holder()
    {
        using var scratch = await ScratchFolder.WithDatabaseAsync();
        int server;
        await using (var postgres = await scratch.StartAsync())
        {
            server = postgres.Server.ProcessId;
            await ScratchFolder.RunAsync("kill", "-9", $"{scratch.ProcessIdIn("supervisor.pid")}");
        }

        ScratchFolder.Lives(server).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stale_pid_file_does_not_stop_the_start(bool reused)
    {
        using var scratch = await ScratchFolder.WithDatabaseAsync();
        var (home, marker) = ClusterPlace.Existing(scratch.Options())!.Value;
        var shell = new Shell(Environment.IsPrivilegedProcess ? marker.Account : null);
        using var bystander = shell.Start("exec sleep 60", []);
        if (!reused)
        {
            bystander.Kill();
            await bystander.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await shell.RunAsync(
            """cat >"$1" """, [Postmaster.PathIn(home)], $"{bystander.Id}\n{home.Data}\n1700000000\n15432\n\n127.0.0.1\n  123456   7654321\nready   \n");

        await using (var postgres = await scratch.StartAsync())
        {
            postgres.Server.Adopted.ShouldBeFalse();
            (await ScratchFolder.QueryAsync(postgres, "SELECT 1")).ShouldBe("1");
        }

        bystander.HasExited.ShouldBe(!reused);
        bystander.Kill();
    }
}
