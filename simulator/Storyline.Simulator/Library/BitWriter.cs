using System.Buffers;

namespace Storyline.Simulator.Library;

/// <summary>Writes H.264's bit syntax (ISO/IEC 14496-10, 7.2 and 9.1).</summary>
internal sealed class BitWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private int current;
    private int filled;

    public BitWriter Bits(int value, int count)
    {
        for (var bit = count - 1; bit >= 0; bit--)
        {
            current = (current << 1) | ((value >> bit) & 1);
            if (++filled == 8)
            {
                Raw([(byte)current]);
                (current, filled) = (0, 0);
            }
        }

        return this;
    }

    /// <summary>Exp-Golomb code, ue(v).</summary>
    public BitWriter Golomb(int value)
    {
        var length = (int)Math.Log2(value + 1);
        return Bits(0, length).Bits(value + 1, length + 1);
    }

    public BitWriter AlignWithZeros()
    {
        while (filled != 0)
        {
            Bits(0, 1);
        }

        return this;
    }

    public void Raw(ReadOnlySpan<byte> aligned) => bytes.Write(aligned);

    /// <summary>The finished NAL unit: stop bit, and no start code imitated inside.</summary>
    public byte[] ToNal(int header)
    {
        Bits(1, 1).AlignWithZeros();
        var nal = new List<byte>(bytes.WrittenCount + 64) { (byte)header };
        var zeros = 0;
        foreach (var value in bytes.WrittenSpan)
        {
            if (zeros == 2 && value <= 3)
            {
                nal.Add(3);
                zeros = 0;
            }

            nal.Add(value);
            zeros = value == 0 ? zeros + 1 : 0;
        }

        return [.. nal];
    }
}
