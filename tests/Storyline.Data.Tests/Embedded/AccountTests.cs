using System.Diagnostics;
using Storyline.Data.Embedded;

namespace Storyline.Data.Tests.Embedded;

public sealed class AccountTests
{
    [Fact]
    public async Task Root_hands_the_server_to_an_account_without_rights()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root hands over");
        using var scratch = await ScratchFolder.WithDatabaseAsync();

        await using var postgres = await scratch.StartAsync();

        postgres.Server.Account.ShouldBeOneOf("storyline", "nobody");
        (await File.ReadAllTextAsync($"/proc/{postgres.Server.ProcessId}/status", TestContext.Current.CancellationToken)).ShouldNotContain("Uid:\t0");
    }

    [Fact]
    public async Task Where_the_account_cannot_reach_the_data_folder_the_database_lives_elsewhere_and_a_deleted_one_stays_deleted()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root hands over");
        using var scratch = ScratchFolder.Empty(secluded: true);
        var reachable = ScratchFolder.Empty();
        var options = new EmbeddedPostgresOptions { DataFolder = scratch.Path, ReachableFolder = reachable.Path };

        await using (var first = await scratch.StartAsync(options))
        {
            first.Server.Folder.ShouldStartWith(reachable.Path);
            await ScratchFolder.QueryAsync(first, "CREATE TABLE kept AS SELECT 'row' AS value");
        }

        await using (var later = await scratch.StartAsync(options))
        {
            (await ScratchFolder.QueryAsync(later, "SELECT value FROM kept")).ShouldBe("row");
        }

        Directory.Delete(scratch.Path, recursive: true);
        await using (var fresh = await scratch.StartAsync(options))
        {
            (await ScratchFolder.QueryAsync(fresh, "SELECT count(*) FROM pg_tables WHERE tablename = 'kept'")).ShouldBe("0");
            scratch.Narration.ShouldContain(sentence => sentence.StartsWith("An older database of this data folder lies in"));
        }

        Directory.Delete(reachable.Path, recursive: true);
        (await Should.ThrowAsync<EmbeddedPostgresException>(() => scratch.StartAsync(options))).Message.ShouldContain("nothing is there");
        reachable.Dispose();
    }

    [Fact]
    public async Task Programs_that_the_account_cannot_reach_are_copied_once()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root hands over");
        using var scratch = ScratchFolder.Empty(secluded: true);
        var (_, native) = BinariesSearch.Candidates(scratch.Options()).FirstOrDefault(found => found.NativeFolder is not null);
        Assert.SkipWhen(native is null, "the npm package is not installed");
        var install = Path.Combine(Path.GetDirectoryName(scratch.Path)!, "install");
        await ScratchFolder.RunAsync("mkdir", "-p", NpmPackage.NativeFolder(install));
        await ScratchFolder.RunAsync("cp", "-a", native!, Path.GetDirectoryName(NpmPackage.NativeFolder(install))!);
        using var reachable = ScratchFolder.Empty();
        var options = new EmbeddedPostgresOptions { DataFolder = scratch.Path, BinariesFolder = install, ReachableFolder = reachable.Path };

        await using (var postgres = await scratch.StartAsync(options))
        {
            (await ScratchFolder.QueryAsync(postgres, "SELECT 1")).ShouldBe("1");
        }

        await (await scratch.StartAsync(options)).DisposeAsync();
        scratch.Narration.Count(sentence => sentence.Contains("copying PostgreSQL")).ShouldBe(1);
    }

    [Fact]
    public async Task An_ordinary_user_needs_nobody_else()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && File.Exists("/usr/sbin/runuser"), "needs root to become another user");
        using var scratch = ScratchFolder.Empty();
        Directory.CreateDirectory(scratch.Path);
        await ScratchFolder.RunAsync("chown", "nobody", scratch.Path);
        Assert.SkipUnless(await CanRunAsync(), "the user nobody cannot reach this checkout");

        using var peer = await PeerProcess.StartAsync("hold", scratch.Path, "/usr/sbin/runuser", "-u", "nobody", "--");
        await using (var asRoot = await scratch.StartAsync())
        {
            asRoot.Server.Account.ShouldBe("nobody");
            asRoot.Server.Adopted.ShouldBeTrue();
        }

        (await peer.LeaveAsync()).ShouldBe(0);
        ScratchFolder.Lives(peer.Postmaster).ShouldBeFalse();
    }

    [Fact]
    public async Task A_database_of_another_user_is_refused()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && File.Exists("/usr/sbin/runuser"), "needs root to become another user");
        using var scratch = await ScratchFolder.WithDatabaseAsync();
        Assert.SkipUnless(await CanRunAsync(), "the user nobody cannot reach this checkout");

        using var peer = PeerProcess.Launch("hold", scratch.Path, "/usr/sbin/runuser", "-u", "nobody", "--");

        (await peer.ReadAsync()).ShouldNotBeNull().ShouldContain("belongs to another user");
    }

    private static async Task<bool> CanRunAsync()
    {
        using var probe = Process.Start("/usr/sbin/runuser", ["-u", "nobody", "--", "test", "-x", Environment.ProcessPath!]);
        await probe.WaitForExitAsync();
        return probe.ExitCode == 0;
    }
}
