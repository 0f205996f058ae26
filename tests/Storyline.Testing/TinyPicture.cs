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
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\u001a\n"u8]);
        Write(file, "IHDR", [.. BigEndian(width), .. BigEndian(height), 8, 2, 0, 0, 0]);
        Write(file, "IDAT", Pixels(seed, width, height));
        Write(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Pixels(int seed, int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            byte[] colour = [(byte)seed, (byte)(seed >> 8), (byte)(seed >> 16)];
            byte[] line = [0, .. Enumerable.Repeat(colour, width).SelectMany(pixel => pixel)];
            for (var row = 0; row < height; row++)
            {
                zip.Write(line);
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
