using System.Security.Cryptography;
using Storyline.Data.Media;
using Storyline.Models.Media;
using Storyline.Models.Teams;
using Storyline.Services.Integrations.Imaging;

namespace Storyline.Testing;

/// <summary>Puts real small pictures into a folder of its own and into the library.</summary>
public sealed class LibraryBuilder(ServiceWorld world) : IDisposable
{
    private int made;

    public string Folder { get; } = Directory.CreateTempSubdirectory("storyline-library-").FullName;

    /// <summary>A picture, for example <c>memes/cat.png</c>: the folder is its category. Each is another picture, unless <paramref name="seed"/> says otherwise.</summary>
    public Task<MediaItem> AddAsync(string path, int? seed = null, int timesPosted = 0, MediaVerdict verdict = MediaVerdict.Valid, TeamId? team = null) =>
        KeepAsync(Make(path, seed, timesPosted, verdict, team ?? world.Team.Id));

    /// <summary>A square picture, which the feed takes.</summary>
    public Task<MediaItem> AddSquareAsync(string path, int? seed = null) =>
        KeepAsync(Make(path, seed, 0, MediaVerdict.Valid, world.Team.Id, TinyPicture.Height));

    /// <summary>A picture that looks like no other, and whose look is known.</summary>
    public async Task<MediaItem> AddPatchesAsync(string path)
    {
        var item = Make(path, null, 0, MediaVerdict.Valid, world.Team.Id, draw: TinyPicture.Patches);
        var preview = Path.ChangeExtension(item.FilePath, ".preview.jpg");
        item.PerceptualHash = (await world.AskAsync<IMediaExaminer, MediaExamination>(examiner => examiner.ExamineAsync(item.FilePath, preview, CancellationToken.None))).Look?.Bits;
        File.Delete(preview);
        return await KeepAsync(item);
    }

    /// <summary>What is said to be a clip of so many seconds; its file is a picture's.</summary>
    public Task<MediaItem> AddClipAsync(string path, double seconds = 8) =>
        KeepAsync(Make(path, null, 0, MediaVerdict.Valid, world.Team.Id, clip: TimeSpan.FromSeconds(seconds)));

    /// <summary>Several pictures of one category.</summary>
    public async Task<IReadOnlyList<MediaItem>> AddManyAsync(string category, int count, TeamId? team = null)
    {
        var items = Enumerable.Range(1, count).Select(number => Make($"{category}/{number:000}.png", null, 0, MediaVerdict.Valid, team ?? world.Team.Id)).ToList();
        await world.DoAsync<IMediaItemRepository>(media => media.AddAsync(items, CancellationToken.None));
        return items;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private async Task<MediaItem> KeepAsync(MediaItem item)
    {
        await world.DoAsync<IMediaItemRepository>(media => media.AddAsync([item], CancellationToken.None));
        return item;
    }

    private MediaItem Make(string path, int? seed, int timesPosted, MediaVerdict verdict, TeamId team, int width = TinyPicture.Width, TimeSpan? clip = null, Func<int, byte[]>? draw = null)
    {
        var number = Interlocked.Increment(ref made);
        var bytes = draw?.Invoke(seed ?? number) ?? TinyPicture.Bytes(seed ?? number, width);
        var file = Path.Combine(Folder, team.ToString(), path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        var now = world.Time.GetUtcNow();
        return new MediaItem
        {
            Id = MediaItemId.New(now.AddMilliseconds(number)),
            TeamId = team,
            FilePath = file,
            FileName = Path.GetFileName(path),
            FileSize = bytes.Length,
            FileModifiedAt = now,
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            MimeType = clip is null ? "image/png" : "video/mp4",
            Duration = clip,
            Width = width,
            Height = TinyPicture.Height,
            Category = path.Split('/')[0],
            TimesPosted = timesPosted,
            LastPostedAt = timesPosted > 0 ? now.AddDays(-60) : null,
            Verdict = verdict,
            Source = MediaSource.Folder,
            CreatedAt = now,
            IndexedAt = now,
        };
    }
}
