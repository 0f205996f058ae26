using Storyline.Api;
using Storyline.Cli.Accounts;
using Storyline.Cli.Operations.Demo;

namespace Storyline.Cli.Operations.Configuration;

/// <summary>Every variable with its value in force: environment, then NAME_FILE, then <c>.env</c>, then the default.</summary>
internal sealed class Settings
{
    public const string ByDefault = "default";

    private readonly ProcessEnvironment environment;
    private readonly IReadOnlyDictionary<string, EnvironmentFile.Entry> file;
    private readonly IReadOnlyDictionary<string, string> demo = new Dictionary<string, string>();

    public Settings(ProcessEnvironment environment)
    {
        this.environment = environment;
        (file, var unreadable) = EnvironmentFile.Read(Path.Combine(environment.HomeFolder, ".env"));
        IsConfigured = Find(Known("DATABASE_URL")).Value is not null || Find(Known("TELEGRAM_BOT_TOKEN")).Value is not null;
        var marker = DemoMarker.Find(Find(Known("STORYLINE_DATA")).Value!);
        HoldsDemo = marker is not null;
        demo = IsConfigured || marker is null ? demo : marker.Variables;
        All = [.. VariableCatalogue.All.Select(Find)];
        Problems = [.. unreadable, .. All.Select(setting => setting.Problem).OfType<ConfigurationProblem>(), .. WebhookRules.Problems(All), .. InstagramRules.Problems(All)];
        Notices = [.. file.Values.Where(entry => !IsKnown(entry.Name)).Select(entry => Unknown(entry))];
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

    private Setting Find(Variable variable)
    {
        if (environment.Variables.TryGetValue(variable.Name, out var value))
        {
            // Set but empty: switches a value of .env off.
            return value.Length == 0 ? ByDefaultOf(variable) : Checked(variable, value, "environment", environment.CurrentFolder);
        }

        if (environment.Variables.GetValueOrDefault(variable.FileName) is { Length: > 0 } named)
        {
            return FromFile(variable, named, environment.CurrentFolder, $"{variable.FileName} in the environment");
        }

        if (file.GetValueOrDefault(variable.FileName) is { Value.Length: > 0 } twin)
        {
            return FromFile(variable, twin.Value, environment.HomeFolder, $"{variable.FileName} in .env line {twin.Line}");
        }

        return file.GetValueOrDefault(variable.Name) is { Value.Length: > 0 } entry
            ? Checked(variable, entry.Value, $".env line {entry.Line}", environment.HomeFolder)
            : ByDefaultOf(variable);
    }

    private static Variable Known(string name) => VariableCatalogue.All.Single(variable => variable.Name == name);

    private Setting ByDefaultOf(Variable variable) => (demo.GetValueOrDefault(variable.Name), variable.Default) switch
    {
        ({ } value, _) => new Setting(variable, value, "the demo", null),
        (_, { } value) => Checked(variable, value, ByDefault, environment.HomeFolder),
        _ => new Setting(variable, null, "not set", null),
    };

    private static Setting FromFile(Variable variable, string named, string folder, string origin)
    {
        var path = Path.GetFullPath(named, folder);
        try
        {
            var value = File.ReadAllText(path).TrimEnd('\r', '\n');
            return value.Length == 0
                ? new Setting(variable, null, origin, new(variable.FileName, $"the file {path} is empty", $"write the value into it, or unset {variable.FileName}"))
                : Checked(variable, value, origin, folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = exception is FileNotFoundException or DirectoryNotFoundException ? "does not exist" : "cannot be read by this user";
            return new Setting(variable, null, origin, new(variable.FileName, $"the file {path} {reason}", $"name a readable file, or unset {variable.FileName}"));
        }
    }

    private static Setting Checked(Variable variable, string value, string origin, string folder)
    {
        if (variable.Kind is VariableKind.Folder or VariableKind.Executable)
        {
            value = Path.GetFullPath(value, folder);
        }

        var refusal = variable.Kind.Refusal(value);
        var given = variable.IsSecret ? "" : $" (it is \"{value}\")";
        return new Setting(variable, value, origin, refusal is null ? null : new(variable.Name, refusal + given, Mend(origin, variable)));
    }

    private static string Mend(string origin, Variable variable) =>
        $"correct it in {(origin == "environment" ? "the environment" : origin)}" + (variable.Default is { } usual ? $", or unset it to have {usual}" : "");

    private static bool IsKnown(string name) =>
        VariableCatalogue.All.Any(variable => variable.Name == name || variable.FileName == name);

    private static string Unknown(EnvironmentFile.Entry entry) =>
        $".env line {entry.Line} sets {entry.Name}, which Storyline does not know" +
        (Spelling.Nearest(entry.Name, VariableCatalogue.All.Select(variable => variable.Name)) is { } meant ? $": did you mean {meant}?" : ".");
}
