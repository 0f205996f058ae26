namespace Storyline.Services.Integrations.Tests.Chat;

/// <summary>The smallest files that Telegram takes for a picture and a clip.</summary>
internal static class Files
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static readonly byte[] Mp4 = [0, 0, 0, 0x18, .. "ftypmp42"u8, 0, 0, 0, 0, .. "mp42isom"u8];

    private static readonly Lazy<DirectoryInfo> All = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("storyline-files-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder;
    });

    /// <summary>An empty folder of one's own; it goes with the process.</summary>
    public static string Folder() => All.Value.CreateSubdirectory(Path.GetRandomFileName()).FullName;

    public static string Picture() => Write("picture.png", Png);

    public static string Clip() => Write("clip.mp4", Mp4);

    private static string Write(string name, byte[] content)
    {
        var path = Path.Combine(Folder(), name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
