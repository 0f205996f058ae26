namespace Storyline.Cli.Operations.Configuration;

/// <summary>What must fit together for publishing by itself.</summary>
internal static class InstagramRules
{
    private static readonly IReadOnlyList<(string Id, string Secret)> Pairs =
    [
        ("FACEBOOK_APP_ID", "FACEBOOK_APP_SECRET"),
        ("INSTAGRAM_APP_ID", "INSTAGRAM_APP_SECRET"),
        ("CLOUDINARY_API_KEY", "CLOUDINARY_API_SECRET"),
    ];

    /// <summary>One of a pair without the other is a mistake.</summary>
    public static IEnumerable<ConfigurationProblem> Problems(IReadOnlyList<Setting> settings) =>
        from pair in Pairs
        let missing = (IsSet(settings, pair.Id), IsSet(settings, pair.Secret)) switch
        {
            (true, false) => (Name: pair.Secret, Other: pair.Id),
            (false, true) => (Name: pair.Id, Other: pair.Secret),
            _ => default,
        }
        where missing.Name is not null
        select new ConfigurationProblem(missing.Name, $"is not set, and {missing.Other} is", $"set both, or unset {missing.Other}");

    /// <summary>What the flag needs and does not find: everything else works, and the team posts by hand.</summary>
    public static IEnumerable<string> Notices(Settings settings)
    {
        const string flag = "ENABLE_INSTAGRAM_API";
        var missing = settings.Missing(settings[flag].Variable);
        return settings[flag].Value == "true" && missing.Count > 0
            ? [$"{flag} is on and needs what is not set: {string.Join(", ", missing)}. Until then the team posts by hand."]
            : [];
    }

    private static bool IsSet(IReadOnlyList<Setting> settings, string name) => settings.Any(setting => setting.Variable.Name == name && setting.Value is not null);
}
