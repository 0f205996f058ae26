namespace Storyline.Services.Integrations.Imaging;

/// <summary>What became of a thumbnail.</summary>
public abstract record Thumbnail
{
    private Thumbnail() { }

    /// <param name="Path">The file that was written.</param>
    /// <param name="Bytes">Its size.</param>
    public sealed record Made(string Path, long Bytes) : Thumbnail;

    /// <param name="Reason">One sentence; where the file itself is unreadable, the same as the probe's.</param>
    public sealed record NotMade(string Reason) : Thumbnail;
}
