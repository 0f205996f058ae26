namespace Storyline.Simulator.Library;

/// <summary>
/// A minimal H.264 Baseline encoder: the first picture is stored sample by sample (I_PCM), later ones store only the macroblocks that changed
/// and skip the rest. No prediction and no transform are needed, and every decoder reads it.
/// </summary>
internal sealed class ClipEncoder(int width, int height)
{
    private const int Idr = 0x65;
    private const int Picture = 0x41;
    private const int PcmInIntra = 25;
    private const int PcmInPredicted = 30;

    private YuvFrame? shown;
    private int number;

    public byte[] SequenceParameters { get; } = new BitWriter()
        .Bits(66, 8).Bits(0xC0, 8).Bits(31, 8) // Baseline, level 3.1
        .Golomb(0).Golomb(4).Golomb(2).Golomb(1).Bits(0, 1) // 8-bit frame numbers, output in coding order, one reference
        .Golomb(((width + 15) / 16) - 1).Golomb(((height + 15) / 16) - 1).Bits(0b11, 2)
        .Bits(1, 1).Golomb(0).Golomb((((width + 15) / 16 * 16) - width) / 2).Golomb(0).Golomb((((height + 15) / 16 * 16) - height) / 2) // cropping
        .Bits(0, 1).ToNal(0x67);

    public byte[] PictureParameters { get; } = new BitWriter()
        .Golomb(0).Golomb(0).Bits(0, 2).Golomb(0).Golomb(0).Golomb(0).Bits(0, 3).Golomb(0).Golomb(0).Golomb(0).Bits(0b100, 3).ToNal(0x68);

    public byte[] Encode(YuvFrame frame)
    {
        var isFirst = shown is null;
        number = isFirst ? 0 : (number + 1) % 256;
        var bits = new BitWriter().Golomb(0).Golomb(isFirst ? 7 : 5).Golomb(0).Bits(number, 8);
        bits = isFirst ? bits.Golomb(0).Bits(0, 2) : bits.Bits(0, 3); // IDR id and marking; or no overrides, no reordering, sliding window
        bits.Golomb(0).Golomb(1); // no quantiser change, no deblocking
        var skipped = 0;
        for (var block = 0; block < frame.Count; block++)
        {
            if (!isFirst && frame.Block(block).SequenceEqual(shown!.Block(block)))
            {
                skipped++;
                continue;
            }

            bits = isFirst ? bits.Golomb(PcmInIntra) : bits.Golomb(skipped).Golomb(PcmInPredicted);
            bits.AlignWithZeros().Raw(frame.Block(block));
            skipped = 0;
        }

        if (skipped > 0)
        {
            bits.Golomb(skipped);
        }

        shown = frame;
        return bits.ToNal(isFirst ? Idr : Picture);
    }
}
