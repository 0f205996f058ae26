using Storyline.Simulator.Library;

namespace Storyline.Simulator.Tests.Instagram;

internal static class Clips
{
    /// <summary>A real, tiny H.264 clip of so many seconds, one picture a second.</summary>
    public static byte[] Mp4(int seconds, int width = 48, int height = 80)
    {
        var encoder = new ClipEncoder(width, height);
        var frame = new YuvFrame(new byte[width * height * 3], width, height);
        return Mp4File.Write(width, height, 1, encoder, [.. Enumerable.Range(0, seconds).Select(_ => encoder.Encode(frame))]);
    }
}
