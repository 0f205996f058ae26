namespace Storyline.Services.Notifications.Scheduling;

/// <summary>The answer to "why this one?".</summary>
public static class WhyMessage
{
    public static string Compose(string fileName, IReadOnlyList<string> reasons) =>
        reasons.Count == 0 ? $"{fileName} was put here by hand." : $"{fileName}: {string.Join(", ", reasons)}.";
}
