namespace Storyline.Cli.Operations.Configuration;

/// <summary>What must fit together for Telegram to bring updates.</summary>
internal static class WebhookRules
{
    private const string Mode = "TELEGRAM_MODE";
    private const string Secret = "TELEGRAM_WEBHOOK_SECRET";
    private const string Address = "PUBLIC_URL";

    /// <summary>Nothing when updates are fetched.</summary>
    public static IEnumerable<ConfigurationProblem> Problems(IReadOnlyList<Setting> settings)
    {
        if (!IsWebhook(settings))
        {
            yield break;
        }

        if (Value(settings, Secret) is null)
        {
            yield return new ConfigurationProblem(
                Secret, $"is not set, and {Mode}=webhook needs it to know Telegram by", $"set it, for example to the output of: openssl rand -hex 32, or unset {Mode} to have polling");
        }

        if (Uri.TryCreate(Value(settings, Address), UriKind.Absolute, out var address) && address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
        {
            yield return new ConfigurationProblem(
                Address, $"must begin with https:// for {Mode}=webhook (it is \"{address}\"): Telegram brings updates to no other address",
                $"put a proxy with a certificate in front of Storyline and give its address, or unset {Mode} to have polling");
        }
        else if (address is { IsLoopback: true } && Value(settings, "TELEGRAM_API_BASE_URL") is null)
        {
            yield return new ConfigurationProblem(
                Address, $"is this machine's own address (it is \"{address}\"), where Telegram cannot bring updates to, and {Mode} is webhook",
                $"give the address under which Storyline is reached from outside, or unset {Mode} to have polling");
        }
    }

    public static bool IsWebhook(IReadOnlyList<Setting> settings) => string.Equals(Value(settings, Mode), "webhook", StringComparison.OrdinalIgnoreCase);

    private static string? Value(IReadOnlyList<Setting> settings, string name) => settings.Single(setting => setting.Variable.Name == name).Value;
}
