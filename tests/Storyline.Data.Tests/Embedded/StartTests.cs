using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Storyline.Data.Embedded;

namespace Storyline.Data.Tests.Embedded;

[UnsupportedOSPlatform("windows")]
public sealed class StartTests
{
    [Fact]
    public async Task A_first_start_makes_a_database_and_a_later_start_finds_its_rows()
    {
        using var scratch = ScratchFolder.Empty();

        int port;
        await using (var first = await scratch.StartAsync())
        {
            port = first.Server.Port;
            first.Server.Adopted.ShouldBeFalse();
            await ScratchFolder.QueryAsync(first, "CREATE TABLE kept AS SELECT 'row' AS value");
        }

        await using var later = await scratch.StartAsync();
        (await ScratchFolder.QueryAsync(later, "SELECT value FROM kept")).ShouldBe("row");
        later.Server.Port.ShouldBe(port);
        scratch.Narration.ShouldContain(sentence => sentence.StartsWith("Making the database"));
    }

    [Fact]
    public async Task The_server_speaks_utf8_sorts_by_code_point_and_asks_everybody_for_the_password()
    {
        using var scratch = await ScratchFolder.WithDatabaseAsync();
        await using var postgres = await scratch.StartAsync();

        (await ScratchFolder.QueryAsync(postgres, "SHOW server_encoding")).ShouldBe("UTF8");
        (await ScratchFolder.QueryAsync(postgres, "SELECT string_agg(w, '' ORDER BY w) FROM unnest('{a,B,ä,Z}'::text[]) w")).ShouldBe("BZaä");
        (await ScratchFolder.QueryAsync(postgres, "SELECT upper('ä')")).ShouldBe("Ä");
        (await ScratchFolder.QueryAsync(postgres, "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'")).ShouldBe("0");
        (await ScratchFolder.QueryAsync(postgres, "SHOW listen_addresses")).ShouldBe("127.0.0.1");
        (await ScratchFolder.QueryAsync(postgres, "SHOW unix_socket_directories")).ShouldBe("");
        File.GetUnixFileMode(Path.Combine(scratch.Data, "storyline.password")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData("npm")]
    [InlineData("system")]
    public async Task The_npm_package_and_a_postgresql_of_the_machine_serve_alike(string origin)
    {
        using var scratch = ScratchFolder.Empty();
        var candidate = BinariesSearch.Candidates(scratch.Options()).Where(found => found.NativeFolder is not null == (origin == "npm")).FirstOrDefault();
        Assert.SkipWhen(candidate.Folder is null, $"no PostgreSQL from {origin} on this machine");

        await using var postgres = await scratch.StartAsync(scratch.Options(candidate.Folder));

        postgres.Server.Version.Major.ShouldBeGreaterThanOrEqualTo(15);
        (await ScratchFolder.QueryAsync(postgres, "SELECT 1")).ShouldBe("1");
    }

    [Fact]
    public async Task The_links_that_an_npm_without_scripts_leaves_out_are_made()
    {
        using var scratch = ScratchFolder.Empty();
        var (_, native) = BinariesSearch.Candidates(scratch.Options()).FirstOrDefault(found => found.NativeFolder is not null);
        Assert.SkipWhen(native is null, "the npm package is not installed");
        var install = Path.Combine(Path.GetDirectoryName(scratch.Path)!, "install");
        var copy = NpmPackage.NativeFolder(install);
        await ScratchFolder.RunAsync("mkdir", "-p", copy);
        await ScratchFolder.RunAsync("cp", "-a", native!, Path.GetDirectoryName(copy)!);
        await ScratchFolder.RunAsync("find", copy, "-type", "l", "-delete");

        var binaries = await PostgresBinaries.FindAsync(scratch.Options(install), null, TestContext.Current.CancellationToken);

        binaries.Folder.ShouldBe(Path.Combine(copy, "bin"));
        Directory.EnumerateFiles(Path.Combine(copy, "lib")).Count(file => new FileInfo(file).LinkTarget is not null).ShouldBe(14);
    }

    [Fact]
    public async Task A_port_that_another_program_took_is_left_to_it()
    {
        using var scratch = await ScratchFolder.WithDatabaseAsync();
        var kept = ServerSettings.PortOf(new ClusterHome(scratch.Home))!.Value;
        using var other = Occupy(kept);

        await using var postgres = await scratch.StartAsync();

        postgres.Server.Port.ShouldNotBe(kept);
        scratch.Narration.ShouldContain($"Another program uses port {kept}: PostgreSQL moves to port {postgres.Server.Port}.");
    }

    /// <summary>A busy machine may have given the port to another program already, which serves as well.</summary>
    private static TcpListener Occupy(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            listener.Stop();
        }

        return listener;
    }

    [Fact]
    public async Task What_an_interrupted_first_start_left_is_cleaned_away()
    {
        using var scratch = ScratchFolder.Empty();
        var left = Directory.CreateDirectory(Path.Combine(scratch.Home, "data.tmp-123"));
        await File.WriteAllTextAsync(Path.Combine(left.FullName, "PG_VERSION"), "18");
        await ScratchFolder.RunAsync("chmod", "-R", "a+rwX", scratch.Home);

        await using var postgres = await scratch.StartAsync();

        Directory.Exists(left.FullName).ShouldBeFalse();
        (await ScratchFolder.QueryAsync(postgres, "SELECT 1")).ShouldBe("1");
    }

    [Fact]
    public async Task What_is_there_can_be_seen_without_starting_it()
    {
        using var scratch = ScratchFolder.Empty();
        EmbeddedPostgres.Inspect(scratch.Options()).ShouldBeOfType<EmbeddedPostgresState.Absent>();

        await using (var postgres = await scratch.StartAsync())
        {
            EmbeddedPostgres.Inspect(scratch.Options()).ShouldBe(new EmbeddedPostgresState.Running(
                scratch.Home, postgres.Server.Version.Major, postgres.Server.Port, postgres.Server.ProcessId));
        }

        EmbeddedPostgres.Inspect(scratch.Options()).ShouldBeOfType<EmbeddedPostgresState.Stopped>().Folder.ShouldBe(scratch.Home);
    }
}
