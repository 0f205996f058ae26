namespace Storyline.Services.Domain.Media;

/// <summary>The frame a story fills: 9:16, at best 1080×1920.</summary>
internal static class StoryShape
{
    private const double Advised = 9.0 / 16;
    private const double Tolerance = 0.02;
    private const double Narrowest = 0.1;
    private const double Widest = 10;
    private const int SoftWidth = 720;
    private const int SoftHeight = 1280;

    public static IEnumerable<StoryFinding> Examine(int width, int height)
    {
        var ratio = (double)width / height;
        if (ratio is < Narrowest or > Widest)
        {
            yield return StoryFinding.Refusal($"It is {width}×{height}, and Instagram takes shapes between 1:10 and 10:1 only; crop it, best to 9:16.");
        }
        else if (Math.Abs(ratio / Advised - 1) > Tolerance)
        {
            yield return StoryFinding.Advice(
                $"It is {width}×{height} and stories are 9:16, so bars appear {(ratio > Advised ? "above and below" : "left and right")}; crop it to 1080×1920 to fill the screen.");
        }

        if (width < SoftWidth && height < SoftHeight)
        {
            yield return StoryFinding.Advice($"It is only {width}×{height} and will look soft on a phone; use the original, best 1080×1920.");
        }
    }
}
