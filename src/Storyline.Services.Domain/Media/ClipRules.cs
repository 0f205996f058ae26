using System.Globalization;
using Storyline.Models.Media;

namespace Storyline.Services.Domain.Media;

/// <summary>What Instagram takes as a clip (IG User media page, v25). A story has its own length and shape; what is left holds for reels and the clips of carousels too.</summary>
internal static class ClipRules
{
    private const long MostBytes = 100 * 1024 * 1024;
    private const int MostWidth = 1920;
    private const long MostBitsPerSecond = 25_000_000;
    private const int MostHertz = 48_000;
    private const double LowestFrameRate = 23;
    private const double HighestFrameRate = 60;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>As a story.</summary>
    public static IEnumerable<StoryFinding> Examine(MediaProbe.Video clip) => [.. Length(clip), .. ExamineFile(clip), .. StoryShape.Examine(clip.Width, clip.Height)];

    /// <summary>Size, container, picture and sound: whatever it goes out as.</summary>
    public static IEnumerable<StoryFinding> ExamineFile(MediaProbe.Video clip) => [.. FileSize(clip), .. Container(clip), .. Picture(clip), .. Sound(clip)];

    private static IEnumerable<StoryFinding> Length(MediaProbe.Video clip)
    {
        if (clip.Duration < Shortest)
        {
            yield return StoryFinding.Refusal($"It lasts {Number(clip.Duration.TotalSeconds)} s and Instagram takes clips from 3 s; make it longer, or post a picture.");
        }

        if (clip.Duration > Longest)
        {
            yield return StoryFinding.Refusal($"It lasts {Number(clip.Duration.TotalSeconds)} s and Instagram takes clips up to 60 s; cut it, or split it into several stories.");
        }
    }

    private static IEnumerable<StoryFinding> FileSize(MediaProbe.Video clip)
    {
        if (clip.FileSize > MostBytes)
        {
            yield return StoryFinding.Refusal($"The file has {Size.InMegabytes(clip.FileSize)} MB and Instagram takes clips up to 100 MB; export it at a lower bit rate.");
        }
    }

    private static IEnumerable<StoryFinding> Container(MediaProbe.Video clip)
    {
        if (clip.MimeType is not ("video/mp4" or "video/quicktime"))
        {
            yield return StoryFinding.Refusal($"It is {clip.MimeType["video/".Length..]} and Instagram takes MP4 and MOV; export it as MP4.");
        }

        if (clip.Codec is not ("h264" or "hevc"))
        {
            yield return StoryFinding.Refusal($"Its picture is coded as {clip.Codec} and Instagram takes H.264 and HEVC; export it as MP4 with H.264.");
        }
    }

    private static IEnumerable<StoryFinding> Picture(MediaProbe.Video clip)
    {
        if (clip.FramesPerSecond is (> 0 and < LowestFrameRate) or > HighestFrameRate)
        {
            yield return StoryFinding.Refusal(
                $"It has {Number(clip.FramesPerSecond)} frames a second and Instagram takes 23 to 60; export it at 30.");
        }

        if (clip.Width > MostWidth)
        {
            yield return StoryFinding.Refusal($"It is {clip.Width} pixels wide and Instagram takes at most {MostWidth}; export it smaller, best at 1080×1920.");
        }

        if (clip.BitsPerSecond > MostBitsPerSecond)
        {
            yield return StoryFinding.Refusal(
                $"It has {Number(clip.BitsPerSecond / 1_000_000.0)} Mbit/s and Instagram takes at most 25; export it at a lower bit rate.");
        }
    }

    private static IEnumerable<StoryFinding> Sound(MediaProbe.Video clip)
    {
        if (clip.Audio is not { } audio)
        {
            yield break;
        }

        if (audio.Codec != "aac")
        {
            yield return StoryFinding.Refusal($"Its sound is coded as {audio.Codec} and Instagram takes AAC; export it with AAC sound.");
        }

        if (audio.SampleRate > MostHertz)
        {
            yield return StoryFinding.Refusal($"Its sound has {Number(audio.SampleRate / 1000.0)} kHz and Instagram takes at most 48; export it at 48 kHz.");
        }
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
