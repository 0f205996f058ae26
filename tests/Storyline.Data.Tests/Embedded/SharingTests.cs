using Storyline.Data.Embedded;

namespace Storyline.Data.Tests.Embedded;

public sealed class SharingTests
{
    [Fact]
    public async Task A_second_process_uses_the_running_server_and_keeps_it_when_the_first_leaves()
    {
        using var scratch = await ScratchFolder.WithDatabaseAsync();
        using var first = await PeerProcess.StartAsync("hold", scratch.Path);

        await using (var second = await scratch.StartAsync())
        {
            second.Server.Adopted.ShouldBeTrue();
            second.Server.ProcessId.ShouldBe(first.Postmaster);
            (await first.LeaveAsync()).ShouldBe(0);
            (await ScratchFolder.QueryAsync(second, "SELECT 1")).ShouldBe("1");
        }

        ScratchFolder.Lives(first.Postmaster).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_processes_that_start_at_the_same_moment_on_an_empty_folder_share_one_database()
    {
        using var scratch = ScratchFolder.Empty();
        using var first = PeerProcess.Launch("hold", scratch.Path);
        using var second = PeerProcess.Launch("hold", scratch.Path);

        await Task.WhenAll(first.ReadyAsync(), second.ReadyAsync());

        first.Postmaster.ShouldBe(second.Postmaster);
        new[] { first.Adopted, second.Adopted }.ShouldBe([true, false], ignoreOrder: true);
        (await Task.WhenAll(first.LeaveAsync(), second.LeaveAsync())).ShouldBe([0, 0]);
        ScratchFolder.Lives(first.Postmaster).ShouldBeFalse();
    }

    [Fact]
    public async Task A_holder_that_is_killed_takes_the_server_with_it_unless_somebody_else_holds_it()
    {
        using var scratch = await ScratchFolder.WithDatabaseAsync();
        using var first = await PeerProcess.StartAsync("hold", scratch.Path);
        using var second = await PeerProcess.StartAsync("hold", scratch.Path);

        await first.KillAsync();
        await using (var third = await scratch.StartAsync())
        {
            third.Server.ProcessId.ShouldBe(second.Postmaster);
        }

        await second.KillAsync();
        await ScratchFolder.UntilAsync(() => !ScratchFolder.Lives(second.Postmaster));
    }

    [Fact]
    public async Task A_newcomer_who_arrives_while_the_server_stops_gets_a_running_one()
    {
        using var scratch = await ScratchFolder.WithDatabaseAsync();
        using var first = await PeerProcess.StartAsync("hold", scratch.Path);

        await first.KillAsync();
        await using var newcomer = await scratch.StartAsync();

        for (var i = 0; i < 20; i++)
        {
            (await ScratchFolder.QueryAsync(newcomer, "SELECT 1")).ShouldBe("1");
        }
    }

    [Fact]
    public async Task A_second_process_that_knows_the_folder_by_another_name_uses_the_same_server()
    {
        using var scratch = await ScratchFolder.WithDatabaseAsync();
        await using var first = await scratch.StartAsync();
        var alias = scratch.Path + "-alias";
        Directory.CreateSymbolicLink(alias, scratch.Path);

        await using var second = await scratch.StartAsync(new EmbeddedPostgresOptions { DataFolder = alias });

        second.Server.ProcessId.ShouldBe(first.Server.ProcessId);
        second.ConnectionString.ShouldBe(first.ConnectionString);
        second.Server.Adopted.ShouldBeTrue();
    }

    [Fact]
    public async Task Ctrl_C_reaches_the_product_and_not_the_server()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/setsid"), "needs setsid to make a process group");
        using var scratch = await ScratchFolder.WithDatabaseAsync();
        using var peer = await PeerProcess.StartAsync("hold", scratch.Path, "/usr/bin/setsid");

        await ScratchFolder.RunAsync("kill", "-INT", "--", $"-{peer.ProcessId}");

        (await peer.ReadAsync()).ShouldBe("answers");
        (await peer.ReadAsync()).ShouldBe("left");
        ScratchFolder.Lives(peer.Postmaster).ShouldBeFalse();
    }
}
