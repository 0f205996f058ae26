using System.Globalization;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Scheduling;

/// <summary>The answer to <c>/whynot</c>.</summary>
public static class WhyNotMessage
{
    private const int LongestObstacle = 300;

    public static RichText Usage() => "Which picture? Name it as the library does, for example: /whynot cat-monday.jpg";

    public static RichText Planned(string fileName, DateTimeOffset at, PostingWindow window) => Name(fileName) + $" is in the plan: {window.Describe(at)}. /queue shows it.";

    /// <param name="chat">Another chat of the team, in whose plan it is.</param>
    /// <param name="window">Of that chat: its times are its own.</param>
    public static RichText PlannedElsewhere(string fileName, string chat, DateTimeOffset at, PostingWindow window) =>
        Name(fileName) + " is in the plan of " + Name(chat) + $": {window.Describe(at)} ({window.TimeZone}).";

    /// <param name="from">When a lock begins or its season closes.</param>
    public static RichText LockComes(string fileName, DateTimeOffset from, PostingWindow window) =>
        Name(fileName) + $" is free now and locked from {window.Describe(from)} on, and its turn does not come before that.";

    public static RichText Hindered(string fileName, IReadOnlyList<string> obstacles) => RichText.Lines(
    [
        Name(fileName) + " cannot be planned:",
        .. obstacles.Select(obstacle => "• " + RichText.Plain(obstacle).Truncate(LongestObstacle)),
    ]);

    public static RichText OutOfMix(string fileName, string category) =>
        Name(fileName) + $" could be planned, but {category} has no share of the mix. /mix shows and changes it.";

    /// <param name="before">How many pictures of its category are before it.</param>
    /// <param name="share">Its category's ratio of the mix.</param>
    /// <param name="expected">When it would go out; null: in more than a year.</param>
    public static RichText Waits(string fileName, string category, int before, decimal share, DateTimeOffset? expected, PostingWindow window) =>
        Name(fileName) + string.Create(CultureInfo.InvariantCulture, $" may be planned, and waits for its turn: {Turn(before)} in {category}, which gets {share * 100:0.##} % of the posts. ")
        + (expected is { } time ? $"If the plan is extended now, it goes out on {window.Describe(time)}." : "At this pace it goes out in more than a year.");

    private static string Turn(int before) => before switch
    {
        0 => "it is the next",
        1 => "one picture is before it",
        _ => string.Create(CultureInfo.InvariantCulture, $"{before} pictures are before it"),
    };

    private static RichText Name(string name) => RichText.Bold(RichText.Plain(name).Truncate(QueueMessage.LongestName).Text);
}
