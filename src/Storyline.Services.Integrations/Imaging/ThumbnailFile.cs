namespace Storyline.Services.Integrations.Imaging;

/// <summary>A thumbnail on disk appears whole or not at all.</summary>
internal static class ThumbnailFile
{
    public static Thumbnail Write(string path, byte[] jpeg)
    {
        var draft = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            File.WriteAllBytes(draft, jpeg);
            File.Move(draft, path, overwrite: true);
            return new Thumbnail.Made(path, jpeg.Length);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            TryDelete(draft);
            return new Thumbnail.NotMade($"The thumbnail could not be written ({trouble.Message.TrimEnd('.')}); check space and permissions of its folder.");
        }
    }

    private static void TryDelete(string draft)
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // The folder refuses everything; the outcome already says so.
        }
    }
}
