using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>The answer to "why this one?".</summary>
public static class WhyMessage
{
    public static string Compose(string fileName, IReadOnlyList<string> reasons) =>
        reasons.Count == 0 ? $"{Name(fileName)} was put here by hand." : $"{Name(fileName)}: {string.Join(", ", reasons)}.";

    /// <summary>The window in which it is shown has room for 200 characters, and the reasons are what was asked for.</summary>
    private static string Name(string fileName) => RichText.Plain(fileName).Truncate(QueueMessage.LongestName).Text;
}
