using Storyline.Data.Media;
using Storyline.Services.Core.Media.Indexing;

namespace Storyline.Services.Core.Tests.Media;

public sealed class FolderDifferenceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("storyline-difference-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_the_walk_did_not_meet_is_missed()
    {
        Directory.CreateDirectory(Path.Combine(folder, "memes"));
        await File.WriteAllTextAsync(Path.Combine(folder, "memes", "new.png"), "new", TestContext.Current.CancellationToken);

        var difference = await CompareAsync(folder);

        difference.Changed.ShouldBe(["memes/new.png"]);
        difference.Missed.ShouldBe(["memes/cat.png"]);
    }

    [Fact]
    public async Task A_folder_that_went_away_in_the_middle_takes_nothing_out_of_use() =>
        (await CompareAsync(Path.Combine(folder, "unplugged"))).Missed.ShouldBeEmpty();

    private static async Task<FolderDifference> CompareAsync(string root) => new(
        await FolderWalk.RunAsync(root, TestContext.Current.CancellationToken),
        new() { ["memes/cat.png"] = Stamp(isActive: true), ["memes/gone.png"] = Stamp(isActive: false) },
        await ThumbnailShelf.ListAsync(Path.Combine(root, "nowhere"), TestContext.Current.CancellationToken));

    private static FileStamp Stamp(bool isActive) => new(3, DateTimeOffset.UnixEpoch, isActive, IsArchived: false, LookIsKnown: true, Thumbnail: null);
}
