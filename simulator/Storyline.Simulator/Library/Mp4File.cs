using System.Buffers.Binary;
using System.Text;

namespace Storyline.Simulator.Library;

/// <summary>Wraps H.264 pictures into an MP4 (ISO/IEC 14496-12, -15) with one track and the index in front.</summary>
internal static class Mp4File
{
    private static readonly byte[] Matrix = [.. Words(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)];

    public static byte[] Write(int width, int height, int framesPerSecond, ClipEncoder encoder, IReadOnlyList<byte[]> pictures)
    {
        byte[][] samples = [.. pictures.Select(picture => (byte[])[.. Words(picture.Length), .. picture])];
        var head = Box("ftyp", Text("isom"), Words(0x200), Text("isomiso2avc1mp41"));
        var index = Movie(width, height, framesPerSecond, encoder, samples, chunkAt: 0);
        index = Movie(width, height, framesPerSecond, encoder, samples, chunkAt: head.Length + index.Length + 8);
        return [.. head, .. index, .. Box("mdat", samples)];
    }

    private static byte[] Movie(int width, int height, int rate, ClipEncoder encoder, byte[][] samples, int chunkAt)
    {
        var table = Box("stbl",
            Box("stsd", Words(0, 1), VisualSample(width, height, encoder)),
            Box("stts", Words(0, 1, samples.Length, 1)),
            Box("stss", Words(0, 1, 1)),
            Box("stsc", Words(0, 1, 1, samples.Length, 1)),
            Box("stsz", Words(0, 0, samples.Length), Words([.. samples.Select(sample => sample.Length)])),
            Box("stco", Words(0, 1, chunkAt)));
        var media = Box("mdia",
            Box("mdhd", Words(0, 0, 0, rate, samples.Length, 0x55C40000)),
            Box("hdlr", Words(0, 0), Text("vide"), Words(0, 0, 0), Text("VideoHandler\0")),
            Box("minf", Box("vmhd", Words(1, 0, 0)), Box("dinf", Box("dref", Words(0, 1), Box("url ", Words(1)))), table));
        var milliseconds = samples.Length * 1000 / rate;
        return Box("moov",
            Box("mvhd", Words(0, 0, 0, 1000, milliseconds, 0x10000, 0x01000000, 0, 0), Matrix, Words(0, 0, 0, 0, 0, 0, 2)),
            Box("trak", Box("tkhd", Words(3, 0, 0, 1, 0, milliseconds, 0, 0, 0, 0), Matrix, Words(width << 16, height << 16)), media));
    }

    private static byte[] VisualSample(int width, int height, ClipEncoder encoder) => Box("avc1",
        Words(0, 1, 0, 0, 0, 0),
        Words((width << 16) | height, 0x00480000, 0x00480000, 0),
        [0, 1, .. new byte[32], 0, 0x18, 0xFF, 0xFF],
        Box("avcC",
            [1, 66, 0xC0, 31, 0xFF, 0xE1, .. Half(encoder.SequenceParameters.Length), .. encoder.SequenceParameters],
            [1, .. Half(encoder.PictureParameters.Length), .. encoder.PictureParameters]));

    private static byte[] Box(string kind, params byte[][] parts)
    {
        var size = 8 + parts.Sum(part => part.Length);
        return [.. Words(size), .. Text(kind), .. parts.SelectMany(part => part)];
    }

    private static byte[] Text(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Half(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Words(params int[] values)
    {
        var bytes = new byte[values.Length * 4];
        for (var word = 0; word < values.Length; word++)
        {
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(word * 4), values[word]);
        }

        return bytes;
    }
}
