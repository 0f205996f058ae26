using NetVips;
using Storyline.Simulator.Telegram.Chats;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram;

/// <summary>The bytes behind a file: the upload itself, or one of the smaller copies in which Telegram keeps photos.</summary>
internal sealed class TelegramFiles(SimulatedWorld world)
{
    /// <summary>By the path that <c>getFile</c> gave; null when there is none.</summary>
    public (byte[] Bytes, string MimeType)? ByPath(string path) =>
        world.Read(state => state.Telegram.Files.Values.FirstOrDefault(file => file.FilePath == path)) is { } file ? Load(file) : null;

    /// <summary>The upload as it came, by any of its file_ids.</summary>
    public (byte[] Bytes, string MimeType)? Original(string fileId) =>
        world.Read(state => state.Telegram.Files.GetValueOrDefault(fileId)) is { } file && world.Files.Get(file.VaultKey) is { } bytes
            ? (bytes, SniffPicture(bytes) ?? file.MimeType)
            : null;

    private (byte[] Bytes, string MimeType)? Load(StoredFile file)
    {
        if (world.Files.Get(file.VaultKey) is not { } upload)
        {
            return null;
        }

        if (!file.IsScaledCopy)
        {
            return (upload, SniffPicture(upload) ?? file.MimeType);
        }

        using var scaled = Image.ThumbnailBuffer(upload, file.Width, height: file.Height, size: Enums.Size.Force);
        return (scaled.JpegsaveBuffer(q: 87, keep: Enums.ForeignKeep.None), "image/jpeg");
    }

    private static string? SniffPicture(byte[] bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, 0x50, 0x4E, 0x47, ..] => "image/png",
        [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => "image/webp",
        _ => null,
    };
}
