using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Requests;

/// <summary>Takes in what a call sends as photo, video or document: an upload, a known file_id or a URL.</summary>
internal sealed class MediaIntake(SimulatedWorld world, HttpClient web)
{
    private static readonly int[] CopySides = [90, 320, 800, 1280];

    public async Task<MediaDraft> TakeAsync(TelegramCall call, string kind, string parameter, string? reference, VideoClaim claim, CancellationToken cancellationToken)
    {
        if (call.File(parameter, reference) is { } upload)
        {
            return Take(kind, upload, claim);
        }

        if (string.IsNullOrEmpty(reference))
        {
            throw TelegramRefusal.BadRequest($"there is no {kind} in the request");
        }

        if (Uri.TryCreate(reference, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return Take(kind, await FetchAsync(address!, cancellationToken), claim);
        }

        return Known(kind, reference);
    }

    /// <summary>Checks and keeps an upload; its files are still to be added to the world.</summary>
    public MediaDraft Take(string kind, Upload upload, VideoClaim claim)
    {
        var key = world.Change(state => state.Telegram.Ids.NextKey());
        IReadOnlyList<StoredFile> files = kind == "photo" ? Photo(key, upload) : [Single(key, kind, upload, claim)];
        world.Files.Put(key, upload.Bytes);
        return new MediaDraft(kind, files, IsNew: true);
    }

    private List<StoredFile> Photo(string key, Upload upload)
    {
        var (width, height) = PictureProbe.Check(upload.Bytes);
        var longest = Math.Max(width, height);
        int[] sides = longest <= CopySides[^1] ? [.. CopySides.Where(side => side < longest), longest] : CopySides;
        var copies = sides.Select(side => Mint(key, "photo", upload) with
        {
            MimeType = "image/jpeg",
            Width = Math.Max(1, (int)Math.Round((double)width * side / longest)),
            Height = Math.Max(1, (int)Math.Round((double)height * side / longest)),
            IsScaledCopy = side < longest,
        }).ToList();
        var ids = copies.ConvertAll(copy => copy.FileId);
        return copies.ConvertAll(copy => copy with { Copies = ids });
    }

    private StoredFile Single(string key, string kind, Upload upload, VideoClaim claim)
    {
        if (upload.Bytes.Length == 0)
        {
            throw TelegramRefusal.BadRequest("file must be non-empty");
        }

        var file = Mint(key, kind, upload);
        if (kind != "video")
        {
            return file;
        }

        var (width, height, seconds) = Mp4Probe.Read(upload.Bytes);
        return file with
        {
            MimeType = "video/mp4",
            Width = claim.Width ?? width ?? 320,
            Height = claim.Height ?? height ?? 320,
            Duration = claim.Duration ?? seconds ?? 0,
        };
    }

    private StoredFile Mint(string key, string kind, Upload upload)
    {
        var (fileId, uniqueId) = world.Change(state => state.Telegram.Ids.NextFile(kind));
        return new StoredFile
        {
            FileId = fileId,
            FileUniqueId = uniqueId,
            Kind = kind,
            VaultKey = key,
            MimeType = upload.ContentType,
            FileName = upload.FileName,
            UploadSize = upload.Bytes.LongLength,
        };
    }

    private MediaDraft Known(string kind, string fileId) => world.Read(state =>
    {
        if (!state.Telegram.Files.TryGetValue(fileId, out var file))
        {
            throw TelegramRefusal.BadRequest("wrong file identifier/HTTP URL specified");
        }

        if (file.Kind != kind)
        {
            throw TelegramRefusal.BadRequest($"type of file mismatch: expected {kind}, got {file.Kind}");
        }

        IReadOnlyList<StoredFile> files = file.Copies is { } copies ? [.. copies.Select(copy => state.Telegram.Files[copy])] : [file];
        return new MediaDraft(kind, files, IsNew: false);
    });

    private async Task<Upload> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await web.GetAsync(address, cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                throw TelegramRefusal.BadRequest("failed to get HTTP URL content");
            }

            var bytes = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            return new Upload(Path.GetFileName(address.LocalPath), answer.Content.Headers.ContentType?.MediaType ?? "application/octet-stream", bytes);
        }
        catch (HttpRequestException)
        {
            throw TelegramRefusal.BadRequest("failed to get HTTP URL content");
        }
    }
}
