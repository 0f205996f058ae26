using System.Diagnostics;
using Storyline.Testing;

namespace Storyline.Cli.Tests.Media;

/// <summary><c>media index --watch</c>, which goes on until it is interrupted.</summary>
public sealed class MediaWatchTests
{
    [Fact]
    public async Task A_watched_folder_is_indexed_for_its_team_whenever_a_picture_comes_until_it_is_interrupted()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        (await world.RunAsync("team", "create", "Paper & Pine")).ShouldSucceed();
        var folder = MediaCommandsTests.Library(world, "memes");
        using var watch = world.Start("media", "index", folder, "--watch", "--team", "paper-pine");

        await HearAsync(watch.StandardOutput, "1 items of ", "1 new");
        await File.WriteAllBytesAsync(Path.Combine(folder, "memes", "dog.png"), TinyPicture.Bytes(7, 720, 1280), TestContext.Current.CancellationToken);
        await HearAsync(watch.StandardOutput, "2 items of ", "1 new");
        await InterruptAsync(watch);

        watch.ExitCode.ShouldBe(0);
        var words = await watch.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        words.ShouldContain($"Watching {folder}; Ctrl-C ends it.");
        words.ShouldContain("No longer watching.");
        (await world.RunAsync("media", "list", "--team", "paper-pine", "--json")).ShouldSucceed().Json.GetProperty("items").GetArrayLength().ShouldBe(2);
        (await world.RunAsync("media", "list", "--json")).ShouldSucceed().Json.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_waited_for_and_what_is_no_picture_is_named()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();
        using var watch = world.Start("media", "index", world.Home.File("library"), "--watch");
        await HearAsync(watch.StandardError, "library is gone; the library stays as it is until the folder is back.");

        var folder = MediaCommandsTests.Library(world, "memes");
        await HearAsync(watch.StandardOutput, "1 items of ");
        await File.WriteAllTextAsync(Path.Combine(folder, "memes", "broken.jpg"), "not a picture", TestContext.Current.CancellationToken);
        await HearAsync(watch.StandardError, "broken.jpg");
        await InterruptAsync(watch);

        watch.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_watch_for_a_team_that_there_is_not_ends_at_once()
    {
        await using var world = await CommandWorld.WithDatabaseAsync();

        (await world.RunAsync("media", "index", "--watch", "--team", "nobodys")).ShouldFail(1, "There is no team “nobodys”");
    }

    /// <summary>Reads on to the line that says all of this.</summary>
    private static async Task HearAsync(StreamReader from, params string[] parts)
    {
        while (await from.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (parts.All(part => line.Contains(part, StringComparison.Ordinal)))
            {
                return;
            }
        }

        throw new EndOfStreamException($"It ended without saying “{string.Join("…", parts)}”.");
    }

    private static async Task InterruptAsync(Process watch)
    {
        Process.Start("kill", ["-TERM", $"{watch.Id}"]).Dispose();
        await watch.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
