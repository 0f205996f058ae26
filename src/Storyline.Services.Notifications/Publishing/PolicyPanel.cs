using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Notifications.Publishing;

/// <summary>The words about what Storyline publishes by itself.</summary>
public static class PolicyPanel
{
    public const string Back = "↩️ Back";
    public const string More = "➡️ More categories";
    public const string Try = "🔮 Try on the last 90 days";
    public const string Remove = "🗑 No policy of its own";
    public const string Unchanged = "It is so already.";
    private const int LongestName = 60;

    public static RichText Main(ChatSettings chat) => RichText.Lines(
        "🤖 " + RichText.Bold("What is published by itself in " + RichText.Plain(chat.Name).Truncate(LongestName).Text),
        chat.EnableInstagramApi
            ? "A category without a policy asks: its card waits for somebody."
            : "The Instagram API is off in this chat (/settings): until it is on, every card waits for somebody.",
        "Admins press a category to change it.");

    /// <param name="policy">What holds, in words.</param>
    /// <param name="isOwn">Whether the category has a policy of its own.</param>
    public static RichText Page(ChatSettings chat, string? category, string policy, bool isOwn) => RichText.Lines(
        "🤖 " + RichText.Bold(Name(category)) + $": {policy}" + (isOwn || category is null ? "" : ", like all others"),
        $"Ask: the card waits. Automatic: it goes out at its time; before that the card can be stopped for so many minutes. Hours are those of {chat.TimeZone}; outside them the card asks.");

    public static string Name(string? category) => category is null ? "All other categories" : RichText.Plain(category).Truncate(LongestName).Text;

    /// <summary>The label of the button that opens a category.</summary>
    public static string Open(string? category, string policy) => $"{Name(category)}: {policy}";

    public static string Mode(PublishingMode mode) => mode switch
    {
        PublishingMode.Ask => "Ask",
        PublishingMode.Automatic => "Automatic",
    };

    public static string Veto(int minutes) => minutes == 0 ? "At once" : $"Stop {minutes} min";

    /// <summary>The toast after a change.</summary>
    public static string Changed(string? category, string policy) => $"{Name(category)}: {policy}";

    public static string Removed(string? category) => $"{Name(category)} has no policy of its own any more.";
}
