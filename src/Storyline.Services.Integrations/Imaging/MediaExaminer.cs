using Storyline.Models.Media;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>First the content's signature, then the one decoder that belongs to it.</summary>
internal sealed class MediaExaminer(PictureDecoder pictures, ClipProber clips, PosterFrame posters) : IMediaExaminer, IDisposable
{
    private readonly SemaphoreSlim decodes = new(Environment.ProcessorCount);

    public async Task<MediaProbe> ProbeAsync(string path, CancellationToken cancellationToken) =>
        (await LookAsync(path, thumbnailPath: null, cancellationToken)).Probe;

    public Task<MediaExamination> ExamineAsync(string path, string thumbnailPath, CancellationToken cancellationToken) =>
        LookAsync(path, thumbnailPath, cancellationToken);

    public void Dispose() => decodes.Dispose();

    private async Task<MediaExamination> LookAsync(string path, string? thumbnailPath, CancellationToken cancellationToken)
    {
        await decodes.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => ExamineContentAsync(path, thumbnailPath, cancellationToken), cancellationToken);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Refuse(null, $"The file cannot be read ({trouble.Message.TrimEnd('.')}); check that it is there and that Storyline may read it.");
        }
        finally
        {
            decodes.Release();
        }
    }

    private async Task<MediaExamination> ExamineContentAsync(string path, string? thumbnailPath, CancellationToken cancellationToken)
    {
        var fileSize = new FileInfo(path).Length;
        if (fileSize == 0)
        {
            // Pipes and devices have no length either, and opening one could wait for ever.
            return Refuse(null, "The file is empty, or not an ordinary file; copy it again from its source.");
        }

        var type = MediaSignature.Recognise(ReadStart(path));
        var found = MediaTypes.IsPicture(type) ? ExaminePicture(path, type!, fileSize, thumbnailPath, cancellationToken)
            : MediaTypes.IsClip(type) ? await ExamineClipAsync(path, type!, fileSize, thumbnailPath, cancellationToken)
            : Refuse(type, MediaTypes.WhyRefused(type));
        var extension = Path.GetExtension(path);
        return (MediaTypes.IsPicture(type) || MediaTypes.IsClip(type)) && MediaTypes.Suits(extension, type!) is false
            ? found with { Probe = found.Probe with { MisleadingExtension = extension } }
            : found;
    }

    private MediaExamination ExaminePicture(string path, string type, long fileSize, string? thumbnailPath, CancellationToken cancellationToken)
    {
        var decoded = pictures.Decode(path, type, fileSize, wantsThumbnail: thumbnailPath is not null, cancellationToken);
        return new(decoded.Probe, decoded.Thumbnail is { } made ? ThumbnailFile.Write(thumbnailPath!, made.Jpeg) : NotMade(decoded.Probe), decoded.Thumbnail?.Look);
    }

    private async Task<MediaExamination> ExamineClipAsync(
        string path, string type, long fileSize, string? thumbnailPath, CancellationToken cancellationToken)
    {
        var probe = await clips.ProbeAsync(path, type, fileSize, cancellationToken);
        var poster = thumbnailPath is not null && probe is MediaProbe.Video clip
            ? await posters.MakeAsync(path, clip, thumbnailPath, cancellationToken)
            : NotMade(probe);
        return new(probe, poster, poster is Thumbnail.Made made && LibVips.Trouble is null ? DifferenceHash.OfThumbnail(made.Path) : null);
    }

    private static byte[] ReadStart(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var start = new byte[MediaSignature.Length];
        return start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
    }

    private static MediaExamination Refuse(string? type, string reason) => new(new MediaProbe.Unreadable(type, reason), new Thumbnail.NotMade(reason));

    private static Thumbnail.NotMade NotMade(MediaProbe probe) => new(probe switch
    {
        MediaProbe.Unreadable unreadable => unreadable.Reason,
        MediaProbe.NotProbed unknown => unknown.Reason,
        _ => "no thumbnail was asked for",
    });
}
