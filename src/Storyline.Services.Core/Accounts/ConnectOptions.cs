namespace Storyline.Services.Core.Accounts;

/// <summary>Where people are brought back to from Meta's login.</summary>
public sealed class ConnectOptions
{
    public const string Section = "Accounts";

    /// <summary>Below the public address; it has to stand in both apps' lists of allowed addresses.</summary>
    public const string CallbackPath = "/api/v1/accounts/callback";

    /// <summary>How browsers reach Storyline.</summary>
    public string PublicUrl { get; init; } = "http://localhost:8080";

    public Uri Callback => new(PublicUrl.TrimEnd('/') + CallbackPath);

    /// <summary>The dashboard's page about accounts.</summary>
    public Uri Page => new(PublicUrl.TrimEnd('/') + "/accounts");
}
