using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Storyline.Testing;

/// <summary>A real PNG of a few hundred bytes, 9:16, of one colour: another seed, another picture.</summary>
public static class TinyPicture
{
    public const int Width = 90;
    public const int Height = 160;

    public static byte[] Bytes(int seed, int width = Width, int height = Height)
    {
        byte[] colour = [(byte)seed, (byte)(seed >> 8), (byte)(seed >> 16)];
        byte[] line = [0, .. Enumerable.Repeat(colour, width).SelectMany(pixel => pixel)];
        return Bytes(width, height, _ => line);
    }

    /// <summary>Grey fields: with another brightness (0 to 100) it is another picture that looks the same.</summary>
    public static byte[] Fields(int brightness, int width = Width, int height = Height) => Bytes(
        width, height,
        row => [0, .. Enumerable.Range(0, width * 3).Select(at => (byte)(brightness + (((at / 3 * 9 / width * 7) + (row * 8 / height * 5)) % 9 * 16)))]);

    /// <summary>Nine by eight grey fields: with another seed it looks like another picture.</summary>
    public static byte[] Patches(int seed)
    {
        var chance = new Random(seed);
        var fields = Enumerable.Range(0, 8).Select(_ => Enumerable.Range(0, 9).Select(_ => (byte)chance.Next(256)).ToArray()).ToArray();
        return Bytes(Width, Height, row => [0, .. Enumerable.Range(0, Width * 3).Select(at => fields[row * 8 / Height][at / 3 * 9 / Width])]);
    }

    private static byte[] Bytes(int width, int height, Func<int, byte[]> line)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\u001a\n"u8]);
        Write(file, "IHDR", [.. BigEndian(width), .. BigEndian(height), 8, 2, 0, 0, 0]);
        Write(file, "IDAT", Pixels(height, line));
        Write(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Pixels(int height, Func<int, byte[]> line)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            for (var row = 0; row < height; row++)
            {
                zip.Write(line(row));
            }
        }

        return packed.ToArray();
    }

    private static void Write(Stream file, string kind, byte[] data)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes(kind), .. data];
        file.Write(BigEndian(data.Length));
        file.Write(chunk);
        file.Write(BigEndian((int)Checksum(chunk)));
    }

    private static uint Checksum(byte[] data) => ~data.Aggregate(
        uint.MaxValue,
        (sum, part) => Enumerable.Range(0, 8).Aggregate(sum ^ part, (rest, _) => (rest >> 1) ^ ((rest & 1) * 0xEDB88320)));

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
