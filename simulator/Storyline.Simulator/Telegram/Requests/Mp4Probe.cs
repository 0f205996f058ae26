using System.Buffers.Binary;

namespace Storyline.Simulator.Telegram.Requests;

/// <summary>Reads size and duration from an MP4's boxes; nulls where the bytes do not say.</summary>
internal static class Mp4Probe
{
    public static (int? Width, int? Height, int? Seconds) Read(ReadOnlySpan<byte> bytes)
    {
        int? width = null, height = null, seconds = null;
        Walk(bytes, ref width, ref height, ref seconds);
        return (width, height, seconds);
    }

    private static void Walk(ReadOnlySpan<byte> bytes, ref int? width, ref int? height, ref int? seconds)
    {
        while (bytes.Length >= 8)
        {
            var size = BinaryPrimitives.ReadUInt32BigEndian(bytes);
            var kind = BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]);
            if (size < 8 || size > bytes.Length)
            {
                return;
            }

            var body = bytes[8..(int)size];
            switch (kind)
            {
                case 0x6D6F6F76 or 0x7472616B: // moov, trak
                    Walk(body, ref width, ref height, ref seconds);
                    break;
                case 0x6D766864 when body.Length >= 32: // mvhd
                    seconds = Duration(body);
                    break;
                case 0x746B6864 when body.Length >= 84: // tkhd: its last eight bytes are width and height, 16.16
                    var (w, h) = (BinaryPrimitives.ReadInt32BigEndian(body[^8..]) >> 16, BinaryPrimitives.ReadInt32BigEndian(body[^4..]) >> 16);
                    (width, height) = w > 0 ? (w, h) : (width, height);
                    break;
            }

            bytes = bytes[(int)size..];
        }
    }

    private static int? Duration(ReadOnlySpan<byte> header)
    {
        var isLong = header[0] == 1;
        var scale = BinaryPrimitives.ReadUInt32BigEndian(header[(isLong ? 20 : 12)..]);
        var length = isLong ? BinaryPrimitives.ReadUInt64BigEndian(header[24..]) : BinaryPrimitives.ReadUInt32BigEndian(header[16..]);
        return scale == 0 ? null : (int)Math.Round((double)length / scale);
    }
}
