using System.Security.Cryptography;

namespace Storyline.Cli;

/// <summary>Files that only this user may read.</summary>
internal static class PrivateFile
{
    /// <summary>Writes it whole or not at all.</summary>
    /// <exception cref="IOException">It exists and is not to be replaced, or the folder cannot be written.</exception>
    public static void Write(string path, string text, bool replace)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = $"{path}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}.new";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(partial, options))
        {
            writer.Write(text);
        }

        try
        {
            File.Move(partial, path, replace);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
