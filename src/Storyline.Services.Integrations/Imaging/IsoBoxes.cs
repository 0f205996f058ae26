using System.Buffers.Binary;

namespace Storyline.Services.Integrations.Imaging;

/// <summary>The outermost boxes of an MP4 or QuickTime file: enough to see that the file was cut off, with or without ffprobe.</summary>
internal static class IsoBoxes
{
    private const int MostBoxes = 10_000;

    /// <summary>Null when the boxes fill the file and the table of contents is there; otherwise one sentence.</summary>
    public static string? TroubleIn(Stream file)
    {
        Span<byte> head = stackalloc byte[16];
        var hasContents = false;
        long at = 0;
        for (var count = 0; at + 8 <= file.Length && count < MostBoxes; count++)
        {
            file.Position = at;
            head.Clear();
            file.ReadAtLeast(head, 8, throwOnEndOfStream: false);
            long size = BinaryPrimitives.ReadUInt32BigEndian(head);
            size = size switch
            {
                0 => file.Length - at,
                1 => (long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(head[8..]), long.MaxValue / 2),
                _ => size,
            };
            if (size < 8)
            {
                break;
            }

            if (at + size > file.Length)
            {
                return $"The clip is cut off: {at + size - file.Length} more bytes are announced than the file has; copy it again from its source.";
            }

            hasContents |= head[4..8].SequenceEqual("moov"u8);
            at += size;
        }

        return hasContents ? null : "The clip has no table of contents (its recording or copying was broken off); copy it again from its source.";
    }
}
