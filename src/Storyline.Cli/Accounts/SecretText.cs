using System.Text.Json;
using Storyline.Models;

namespace Storyline.Cli.Accounts;

/// <summary>A secret that is read from the standard input or from a file, never from an argument, where other users of the machine could see it.</summary>
internal static class SecretText
{
    private static readonly string[] Names = ["access_token", "accessToken", "token"];

    /// <summary>The token in a text: the text itself, or the field of an answer of Meta's that holds it.</summary>
    /// <exception cref="InvalidRequestException">There is none.</exception>
    public static string Read(string? text) => (text ?? "").Trim() switch
    {
        "" => throw new InvalidRequestException("No token came: pipe it in, or name a file with --token-file."),
        ['{', ..] json => OfJson(json) ?? throw new InvalidRequestException($"The JSON holds no token: it should be in one of {string.Join(", ", Names)}."),
        var token when token.Any(char.IsWhiteSpace) => throw new InvalidRequestException("A token is one word, and what came is several: send the token alone."),
        var token => token,
    };

    /// <exception cref="InvalidRequestException">The file cannot be read, or holds no token.</exception>
    public static string ReadFile(FileInfo file)
    {
        try
        {
            return Read(File.ReadAllText(file.FullName));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidRequestException($"{file.FullName} cannot be read: name a file that holds the token.");
        }
    }

    private static string? OfJson(string json)
    {
        try
        {
            using var answer = JsonDocument.Parse(json);
            return Names.Select(name => answer.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null)
                .FirstOrDefault(value => value is { Length: > 0 });
        }
        catch (JsonException)
        {
            throw new InvalidRequestException("What came begins like JSON and is none: send the token alone.");
        }
    }
}
