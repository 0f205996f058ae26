using Storyline.Bot.Teams;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Policies;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Bot.Publishing;

/// <summary>Which buttons stand on which page about policies. A button sets all of a policy, whatever it is when it is pressed: two presses are one.</summary>
internal static class PolicyButtons
{
    private static readonly int[] Vetoes = [0, 5, 10, 30];
    private static readonly (string Label, int? Start, int? End)[] Hours = [("All day", null, null), ("9–21", 9, 21), ("14–2", 14, 2)];

    /// <summary>Telegram takes 100 buttons under a message; so many can be looked over.</summary>
    private const int CategoriesOnAPage = 20;

    /// <param name="page">The last one where there are fewer by now.</param>
    public static IReadOnlyList<SettingsButton[]> Main(ChatSettings chat, IReadOnlyList<CategoryPolicy> policies, int page)
    {
        var last = (policies.Count - 1) / CategoriesOnAPage;
        var shown = Math.Clamp(page, 0, last);
        return
        [
            .. policies.Skip(shown * CategoriesOnAPage).Take(CategoriesOnAPage)
                .Select(one => new[] { new SettingsButton(PolicyPanel.Open(one.Category, one.Wish.ToString()), PolicyPageTap.Word, Subject(chat, one, one.Wish)) }),
            last == 0 ? [] : [new SettingsButton(PolicyPanel.More, PolicyPageTap.Word, PolicyPageTap.MainOf(chat.Id, (shown + 1) % (last + 1)))],
            [new SettingsButton(PolicyPanel.Try, PolicyTryTap.Word, Subject(chat, policies[0], policies[0].Wish))],
        ];
    }

    /// <summary>The page of all categories on which one of them stands.</summary>
    public static int PageOf(IReadOnlyList<CategoryPolicy> policies, string? category) =>
        policies.TakeWhile(one => one.Category != category).Count() / CategoriesOnAPage;

    /// <param name="page">The page of all categories to which the way back leads.</param>
    public static IReadOnlyList<SettingsButton[]> Of(ChatSettings chat, CategoryPolicy one, int page) =>
    [
        [.. Enum.GetValues<PublishingMode>().Select(mode => Set(chat, one, PolicyPanel.Mode(mode), one.Wish with { Mode = mode }))],
        .. one.Wish.Mode is PublishingMode.Ask ? Array.Empty<SettingsButton[]>() :
        [
            [.. Vetoes.Select(minutes => Set(chat, one, PolicyPanel.Veto(minutes), one.Wish with { VetoMinutes = minutes }))],
            [.. Hours.Select(hours => Set(chat, one, hours.Label, one.Wish with { HoursStart = hours.Start, HoursEnd = hours.End }))],
            [.. Steps(one.Wish).Select(step => new SettingsButton(step.Label, PolicySetTap.Word, Subject(chat, one, step.Wish)))],
        ],
        [new SettingsButton(PolicyPanel.Try, PolicyTryTap.Word, Subject(chat, one, one.Wish))],
        .. one is { IsOwn: true, Category: not null } ? new[] { new[] { new SettingsButton(PolicyPanel.Remove, PolicyRemoveTap.Word, Subject(chat, one, one.Wish)) } } : [],
        [Back(chat, page)],
    ];

    /// <summary>To the page of one category.</summary>
    public static SettingsButton[] BackTo(ChatSettings chat, CategoryPolicy one) => [new(PolicyPanel.Back, PolicyPageTap.Word, Subject(chat, one, one.Wish))];

    private static SettingsButton Back(ChatSettings chat, int page) => new(PolicyPanel.Back, PolicyPageTap.Word, PolicyPageTap.MainOf(chat.Id, page));

    private static IEnumerable<(string Label, PolicyWish Wish)> Steps(PolicyWish wish) => wish is { HoursStart: { } start, HoursEnd: { } end }
        ?
        [
            ("From ➖", wish with { HoursStart = (start + 23) % 24 }), ("From ➕", wish with { HoursStart = (start + 1) % 24 }),
            ("To ➖", wish with { HoursEnd = (end + 23) % 24 }), ("To ➕", wish with { HoursEnd = (end + 1) % 24 }),
        ]
        : [];

    private static SettingsButton Set(ChatSettings chat, CategoryPolicy one, string label, PolicyWish wish) =>
        new((wish == one.Wish ? "✅ " : "") + label, PolicySetTap.Word, Subject(chat, one, wish));

    private static string Subject(ChatSettings chat, CategoryPolicy one, PolicyWish wish) => new PolicySubject(chat.Id, one.Version, wish, one.Category).ToString();
}
