using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Accounts;

/// <summary>An Instagram account's name in a chat. It is a link, since Telegram takes a bare @name for one of its own people and leads to a stranger.</summary>
public static class InstagramName
{
    private static readonly Uri Instagram = new("https://www.instagram.com/");
    private static readonly string[] Before = ["Posted to ", "📸 "];

    public static RichText Of(string username) => RichText.Link($"@{username}", AddressOf(username));

    /// <summary>The account's page; Instagram's own without one.</summary>
    public static Uri AddressOf(string? username) => username is null ? Instagram : new Uri(Instagram, Uri.EscapeDataString(username) + "/");

    /// <summary>A card's last line, which is kept as text, with the account in it as a link.</summary>
    public static RichText In(string line, string? username)
    {
        foreach (var words in username is null ? [] : Before)
        {
            if (line.IndexOf($"{words}@{username}", StringComparison.Ordinal) is >= 0 and var found)
            {
                var begin = found + words.Length;
                return RichText.Plain(line[..begin]) + Of(username!) + RichText.Plain(line[(begin + 1 + username!.Length)..]);
            }
        }

        return line;
    }
}
