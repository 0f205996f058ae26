using Storyline.Cli.Operations.Configuration;
using Storyline.Services.Core.Accounts;

namespace Storyline.Cli.Accounts;

/// <summary>The keys for stored tokens when ENCRYPTION_KEYS is not set: a file under STORYLINE_DATA, one key a line, newest first.</summary>
internal static class EncryptionKeyFile
{
    private const string Variable = "ENCRYPTION_KEYS";

    public static string PathIn(Settings settings) => Path.Combine(settings.Value("STORYLINE_DATA"), "keys", "encryption.keys");

    /// <summary>Makes the first key when nothing names one.</summary>
    /// <exception cref="ConfigurationException">No key can be kept there, or what is there is none.</exception>
    public static void Ensure(Settings settings, Terminal terminal)
    {
        if (settings[Variable].Value is not null)
        {
            return;
        }

        var path = PathIn(settings);
        try
        {
            if (!File.Exists(path) && Begin(path))
            {
                terminal.Say($"{Variable} is not set: made a key in {path}. Keep that file; without it every Instagram account must be connected again.");
            }

            Read(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(
                Variable, $"is not set, and no key can be kept in {path} ({exception.Message.TrimEnd('.')})", "set it, for example to the output of: openssl rand -base64 32, or mend the folder");
        }
    }

    /// <summary>Puts a new key before the others: from now on it encrypts.</summary>
    public static void AddNewest(Settings settings)
    {
        var path = PathIn(settings);
        PrivateFile.Write(path, string.Join('\n', [EncryptionKey.Make(), .. Read(path)]) + "\n", replace: true);
    }

    /// <summary>False when another process was faster.</summary>
    private static bool Begin(string path)
    {
        try
        {
            PrivateFile.Write(path, EncryptionKey.Make() + "\n", replace: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    private static List<string> Read(string path)
    {
        var lines = File.ReadAllLines(path).Where(line => line.Trim().Length > 0).ToList();
        return lines.Count > 0 && lines.All(line => EncryptionKey.Parse(line.Trim()) is not null)
            ? lines
            : throw new ConfigurationException(
                Variable, $"is not set, and {path} does not hold keys of 32 bytes in base64, one a line", "bring the file back from a backup, or delete it and connect the Instagram accounts again");
    }
}
