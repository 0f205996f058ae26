namespace Storyline.Simulator.Library;

/// <summary>One picture to be made: where it goes, how large it is, and its drawing.</summary>
internal sealed record SamplePicture(string Path, int Width, int Height, string Drawing, int Grain = 4)
{
    public const int StoryWidth = 1080;
    public const int StoryHeight = 1920;

    public string Svg => $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\">{Drawing}</svg>";
}
