namespace Storyline.Simulator.Library;

/// <summary>A picture as 16×16 macroblocks of 256 luma and 2 × 64 chroma samples (BT.601, video range), edges repeated to fill the last block.</summary>
internal sealed class YuvFrame
{
    public const int BlockBytes = 384;

    private readonly byte[] samples;

    public YuvFrame(ReadOnlySpan<byte> rgb, int width, int height)
    {
        Columns = (width + 15) / 16;
        Rows = (height + 15) / 16;
        samples = new byte[Columns * Rows * BlockBytes];
        for (var block = 0; block < Columns * Rows; block++)
        {
            Fill(rgb, width, height, block);
        }
    }

    public int Columns { get; }

    public int Rows { get; }

    public int Count => Columns * Rows;

    public ReadOnlySpan<byte> Block(int index) => samples.AsSpan(index * BlockBytes, BlockBytes);

    private void Fill(ReadOnlySpan<byte> rgb, int width, int height, int block)
    {
        var target = samples.AsSpan(block * BlockBytes, BlockBytes);
        var (left, top) = (block % Columns * 16, block / Columns * 16);
        for (var y = 0; y < 16; y++)
        {
            for (var x = 0; x < 16; x++)
            {
                var at = ((Math.Min(top + y, height - 1) * width) + Math.Min(left + x, width - 1)) * 3;
                var (r, g, b) = (rgb[at], rgb[at + 1], rgb[at + 2]);
                target[(y * 16) + x] = (byte)(16 + (((66 * r) + (129 * g) + (25 * b) + 128) >> 8));
                if (x % 2 == 0 && y % 2 == 0)
                {
                    var chroma = (y / 2 * 8) + (x / 2);
                    target[256 + chroma] = (byte)(128 + (((-38 * r) - (74 * g) + (112 * b) + 128) >> 8));
                    target[320 + chroma] = (byte)(128 + (((112 * r) - (94 * g) - (18 * b) + 128) >> 8));
                }
            }
        }
    }
}
