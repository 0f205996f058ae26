using Storyline.Api;
using Storyline.Cli.Accounts;
using Storyline.Cli.Operations.Demo;

namespace Storyline.Cli.Operations.Configuration;

/// <summary>Every variable with its value in force, and what is wrong with them.</summary>
internal sealed class Settings
{
    private readonly ProcessEnvironment environment;

    public Settings(ProcessEnvironment environment)
    {
        this.environment = environment;
        var (file, unreadable) = EnvironmentFile.Read(Path.Combine(environment.HomeFolder, ".env"));
        var own = new SettingSources(environment, file, new Dictionary<string, string>());
        IsConfigured = own.Find(Known("DATABASE_URL")).Value is not null || own.Find(Known("TELEGRAM_BOT_TOKEN")).Value is not null;
        var marker = DemoMarker.Find(own.Find(Known("STORYLINE_DATA")).Value!);
        HoldsDemo = marker is not null;
        var sources = IsConfigured || marker is null ? own : new SettingSources(environment, file, marker.Variables);
        All = [.. VariableCatalogue.All.Select(sources.Find)];
        Problems = [.. unreadable, .. All.Select(setting => setting.Problem).OfType<ConfigurationProblem>(), .. WebhookRules.Problems(All), .. InstagramRules.Problems(All)];
        Notices = [.. file.Values.Where(entry => !IsKnown(entry.Name)).Select(entry => Unknown(entry)), .. All.Where(IsInVain).Select(setting => Reserved(setting))];
    }

    public IReadOnlyList<Setting> All { get; }

    /// <summary>The installation is set up for real: it has a database or a bot of its own.</summary>
    public bool IsConfigured { get; }

    /// <summary>The data folder is the demo's.</summary>
    public bool HoldsDemo { get; }

    /// <summary>Nothing is set up for real, and the data folder is the demo's: what is not set has the demo's values.</summary>
    public bool IsDemo => HoldsDemo && !IsConfigured;

    public IReadOnlyList<ConfigurationProblem> Problems { get; }

    /// <summary>What may be a mistake but stops nothing, such as a misspelt name in <c>.env</c>.</summary>
    public IReadOnlyList<string> Notices { get; }

    /// <summary>The folder of the launcher.</summary>
    public string HomeFolder => environment.HomeFolder;

    public string ThumbnailFolder => Path.Combine(Value("STORYLINE_DATA"), "thumbnails");

    /// <summary>The search path for programs.</summary>
    public string? SearchPath => environment.Variables.GetValueOrDefault("PATH");

    public Setting this[string name] => All.Single(setting => setting.Variable.Name == name);

    /// <summary>The value of a variable that has a default.</summary>
    public string Value(string name) => this[name].Value ?? throw new InvalidOperationException($"{name} has no default.");

    /// <summary>What a feature flag needs and nothing sets; of several that would do, all names in one entry.</summary>
    public IReadOnlyList<string> Missing(Variable flag)
    {
        IEnumerable<string> anyOf = flag.NeedsOneOf.Count > 0 && flag.NeedsOneOf.All(need => this[need].Value is null) ? [flag.OneOf] : [];
        return [.. flag.Needs.Where(need => this[need].Value is null), .. anyOf];
    }

    /// <exception cref="ConfigurationException">Something is wrong.</exception>
    public void Require()
    {
        if (Problems.Count > 0)
        {
            throw new ConfigurationException(Problems);
        }
    }

    /// <exception cref="ConfigurationException">The installation is set up for real, and would work on the demo's data.</exception>
    public void RequireOwnData()
    {
        if (HoldsDemo && IsConfigured && this["DATABASE_URL"].Value is null)
        {
            throw new ConfigurationException(
                "STORYLINE_DATA", $"{Value("STORYLINE_DATA")} holds the demo's data", "empty it with ./storyline db reset --yes, or name another folder");
        }
    }

    /// <summary>The values under the keys that options classes bind, and what follows from them.</summary>
    public IConfigurationRoot ToConfiguration() => new ConfigurationBuilder()
        .AddInMemoryCollection(All.Where(setting => setting.Value is not null)
            .Select(setting => KeyValuePair.Create(setting.Variable.Key, (string?)setting.Variable.Kind.Normal(setting.Value!))))
        .AddInMemoryCollection(
        [
            KeyValuePair.Create("Imaging:SearchPath", SearchPath),
            KeyValuePair.Create("ChatDefaults:EnableInstagramApi", (string?)Value("ENABLE_INSTAGRAM_API")),
            KeyValuePair.Create("Accounts:PublicUrl", (string?)Value("PUBLIC_URL")),
            KeyValuePair.Create("Encryption:KeyFile", (string?)EncryptionKeyFile.PathIn(this)),
            KeyValuePair.Create("Telegram:WebhookAddress", (string?)(Value("PUBLIC_URL").TrimEnd('/') + Endpoints.ChatWebhook)),
            KeyValuePair.Create("Api:ChatWebhookSecret", WebhookRules.IsWebhook(All) ? this["TELEGRAM_WEBHOOK_SECRET"].Value : null),
            KeyValuePair.Create("Library:ThumbnailFolder", (string?)ThumbnailFolder),
            KeyValuePair.Create("Library:ArrivalFolder", (string?)Path.Combine(Value("STORYLINE_DATA"), "arrivals")),
            KeyValuePair.Create("Api:ThumbnailsFolder", (string?)ThumbnailFolder),
            KeyValuePair.Create("Api:DashboardFolder", Value("ENABLE_DASHBOARD") == "true" ? Path.Combine(HomeFolder, "dashboard", "out") : null),
        ])
        .Build();

    /// <summary>The same settings with other values for some variables; they count as set in the environment.</summary>
    public Settings With(IEnumerable<KeyValuePair<string, string?>> values)
    {
        var variables = new Dictionary<string, string>(environment.Variables, StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            variables[name] = value ?? "";
        }

        return new Settings(environment with { Variables = variables });
    }

    private static Variable Known(string name) => VariableCatalogue.All.Single(variable => variable.Name == name);

    private static bool IsKnown(string name) =>
        VariableCatalogue.All.Any(variable => variable.Name == name || variable.FileName == name);

    private static bool IsInVain(Setting setting) => setting is { Variable.IsReserved: true, IsSet: true, Problem: null } && setting.Variable.Kind.Normal(setting.Value!) != "false";

    private static string Reserved(Setting setting) => $"{setting.Variable.Name} is set ({setting.Origin}), and this version of Storyline does not use it.";

    private static string Unknown(EnvironmentFile.Entry entry) =>
        $".env line {entry.Line} sets {entry.Name}, which Storyline does not know" +
        (Spelling.Nearest(entry.Name, VariableCatalogue.All.Select(variable => variable.Name)) is { } meant ? $": did you mean {meant}?" : ".");
}
