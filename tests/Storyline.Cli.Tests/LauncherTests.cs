using System.Diagnostics;

namespace Storyline.Cli.Tests;

/// <summary>The launcher's question about ffmpeg, in a checkout that is built already and with a PATH that holds what the launcher needs and stand-ins.</summary>
public sealed class LauncherTests : IDisposable
{
    /// <summary>Runs a command in a terminal of its own.</summary>
    private const string InTerminal = "/usr/bin/script";
    private const string Question = "ffmpeg is not installed: clips would be shown without being looked into.";
    private static readonly string[] Needed = ["bash", "dirname", "env", "find", "id", "ln", "readlink", "touch", "true"];
    private readonly TemporaryFolder checkout = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task Without_a_terminal_nobody_is_asked_and_the_demo_starts_without_ffmpeg()
    {
        Build();

        var answer = await RunAsync(InBin("bash"), ["./storyline", "demo", "--no-browser"], "");

        answer.ShouldSucceed().Output.Trim().ShouldBe("started demo --no-browser without ffmpeg");
        answer.Words.ShouldBeEmpty();
        File.Exists(Remembered).ShouldBeFalse("who was not asked has not said no");
        File.Exists(InBin("apt-get.log")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_no_is_kept_and_not_asked_for_again()
    {
        Build();

        var first = await TypeAsync("demo", "n\n");
        var second = await TypeAsync("demo", "");

        first.ShouldSucceed().Output.ShouldContain(Question);
        first.Output.ShouldContain("started demo without ffmpeg");
        File.Exists(Remembered).ShouldBeTrue();
        second.ShouldSucceed().Output.ShouldNotContain("ffmpeg is not installed");
        second.Output.ShouldContain("started demo without ffmpeg");
        File.Exists(InBin("apt-get.log")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_yes_installs_it_and_the_demo_starts_with_it()
    {
        Build();

        var answer = await TypeAsync("demo", "y\n");

        answer.ShouldSucceed().Output.ShouldContain("started demo with ffmpeg");
        (await File.ReadAllTextAsync(InBin("apt-get.log"))).ShouldBe("update\ninstall -y --no-install-recommends ffmpeg\n");
    }

    [Fact]
    public async Task An_installation_that_fails_is_said_and_the_demo_starts_all_the_same()
    {
        Build();
        Write(InBin("apt-get"), "exit 100");

        var answer = await TypeAsync("demo", "y\n");

        answer.ShouldSucceed().Output.ShouldContain("That failed; going on without ffmpeg.");
        answer.Output.ShouldContain("started demo without ffmpeg");
    }

    [Theory]
    [InlineData("demo", true, true, "started demo with ffmpeg")]
    [InlineData("demo", false, false, "started demo without ffmpeg")]
    [InlineData("serve", false, true, "started serve without ffmpeg")]
    public async Task Where_it_is_there_or_cannot_be_fetched_or_no_demo_is_wanted_nothing_is_asked(string command, bool isThere, bool hasAptGet, string started)
    {
        Build();
        if (isThere)
        {
            Write(InBin("ffmpeg"), "exit 0");
        }

        if (!hasAptGet)
        {
            File.Delete(InBin("apt-get"));
        }

        var answer = await TypeAsync(command, "");

        answer.ShouldSucceed().Output.ShouldNotContain("is not installed");
        answer.Output.ShouldContain(started);
    }

    private string Remembered => checkout.File("artifacts/launcher/without-ffmpeg");

    private string InBin(string name) => checkout.File($"bin/{name}");

    /// <summary>The sources are older than the build, so that nothing is built.</summary>
    private void Build()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(InTerminal), "The launcher is tried with the programs of a Linux machine, one of which is script.");
        Directory.CreateDirectory(checkout.File("src"));
        Directory.CreateDirectory(checkout.File("bin"));
        Directory.CreateDirectory(checkout.File("artifacts/launcher/app/built"));
        File.Copy(Path.Combine(Checkout.Folder, "storyline"), checkout.File("storyline"));
        foreach (var name in Needed)
        {
            File.CreateSymbolicLink(InBin(name), new[] { $"/usr/bin/{name}", $"/bin/{name}" }.First(File.Exists));
        }

        Write(InBin("sudo"), "exec \"$@\"");
        Write(
            InBin("apt-get"),
            """
            echo "$*" >> "${0%/*}/apt-get.log"
            [ "$1" != install ] || ln -s true "${0%/*}/ffmpeg"
            """);
        Write(checkout.File("artifacts/launcher/app/built/storyline"), """if command -v ffmpeg >/dev/null; then echo "started $* with ffmpeg"; else echo "started $* without ffmpeg"; fi""");
        File.WriteAllText(checkout.File("artifacts/launcher/product"), "built\n");
    }

    private static void Write(string path, string script)
    {
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Somebody sits at a terminal, whose two outputs are one.</summary>
    private Task<Answer> TypeAsync(string command, string typed) => RunAsync(InTerminal, ["-qec", $"bash ./storyline {command}", "/dev/null"], typed);

    private async Task<Answer> RunAsync(string program, string[] arguments, string typed)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = checkout.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = checkout.File("bin");
        start.Environment["SHELL"] = "/bin/sh";
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(typed);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var words = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Answer(process.ExitCode, await output, await words);
    }
}
