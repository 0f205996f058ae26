using System.Security.Cryptography;
using Storyline.Cli.Operations.Configuration;

namespace Storyline.Cli.Operations.Serving;

/// <summary>The key that signs sign-ins: JWT_SIGNING_KEY, or one that is made on the first start and kept under STORYLINE_DATA.</summary>
internal static class SigningKey
{
    public static string Of(Settings settings, Terminal terminal)
    {
        if (settings["JWT_SIGNING_KEY"].Value is { } given)
        {
            return given;
        }

        var path = Path.Combine(settings.Value("STORYLINE_DATA"), "keys", "signing.key");
        try
        {
            return File.Exists(path) ? File.ReadAllText(path).Trim() : Make(path, terminal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException("JWT_SIGNING_KEY", $"is not set, and no key can be kept in {path} ({exception.Message.TrimEnd('.')})", "set it to a long random word, or mend the folder");
        }
    }

    private static string Make(string path, Terminal terminal)
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48));
        PrivateFile.Write(path, key, replace: false);
        terminal.Say($"JWT_SIGNING_KEY is not set: made a key in {path}. Keep that file; without it everybody must sign in again.");
        return key;
    }
}
