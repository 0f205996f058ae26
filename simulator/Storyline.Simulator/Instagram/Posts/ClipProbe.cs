using System.Buffers.Binary;

namespace Storyline.Simulator.Instagram.Posts;

/// <summary>What an MP4 or MOV says about itself.</summary>
/// <param name="Width">Pixels; 0 when it does not say.</param>
/// <param name="Height">Pixels; 0 when it does not say.</param>
/// <param name="Seconds">Its length; 0 when it does not say.</param>
/// <param name="Codecs">The four-letter names of its tracks' formats.</param>
internal sealed record ClipProbe(int Width, int Height, double Seconds, IReadOnlyList<string> Codecs)
{
    private const int Movie = 0x6D6F6F76;
    private const int Track = 0x7472616B;
    private const int TrackMedia = 0x6D646961;
    private const int MediaBody = 0x6D696E66;
    private const int SampleTable = 0x7374626C;
    private const int MovieHeader = 0x6D766864;
    private const int TrackHeader = 0x746B6864;
    private const int SampleFormats = 0x73747364;

    /// <summary>Null when the bytes are no MP4 or MOV.</summary>
    public static ClipProbe? Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 12 && bytes.Slice(4, 4).SequenceEqual("ftyp"u8) ? Walk(bytes, new ClipProbe(0, 0, 0, [])) : null;

    private static ClipProbe Walk(ReadOnlySpan<byte> bytes, ClipProbe found)
    {
        while (bytes.Length >= 8)
        {
            var size = (long)BinaryPrimitives.ReadUInt32BigEndian(bytes);
            var head = 8;
            if (size == 1 && bytes.Length >= 16)
            {
                (size, head) = ((long)BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]), 16);
            }

            size = size == 0 ? bytes.Length : size;
            if (size < head || size > bytes.Length)
            {
                break;
            }

            found = Take(BinaryPrimitives.ReadInt32BigEndian(bytes[4..]), bytes[head..(int)size], found);
            bytes = bytes[(int)size..];
        }

        return found;
    }

    private static ClipProbe Take(int kind, ReadOnlySpan<byte> body, ClipProbe found) => kind switch
    {
        Movie or Track or TrackMedia or MediaBody or SampleTable => Walk(body, found),
        MovieHeader when body.Length >= 32 => found with { Seconds = Duration(body) },
        TrackHeader when body.Length >= 84 && Side(body[^8..]) > 0 => found with { Width = Side(body[^8..]), Height = Side(body[^4..]) },
        SampleFormats when body.Length >= 16 => found with { Codecs = [.. found.Codecs, System.Text.Encoding.Latin1.GetString(body.Slice(12, 4))] },
        _ => found,
    };

    /// <summary>16.16 fixed point.</summary>
    private static int Side(ReadOnlySpan<byte> word) => BinaryPrimitives.ReadInt32BigEndian(word) >> 16;

    private static double Duration(ReadOnlySpan<byte> header)
    {
        var isLong = header[0] == 1;
        var scale = BinaryPrimitives.ReadUInt32BigEndian(header[(isLong ? 20 : 12)..]);
        var length = isLong ? BinaryPrimitives.ReadUInt64BigEndian(header[24..]) : BinaryPrimitives.ReadUInt32BigEndian(header[16..]);
        return scale == 0 ? 0 : (double)length / scale;
    }
}
