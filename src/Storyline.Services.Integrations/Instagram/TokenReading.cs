using System.Text.Json.Nodes;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>Tokens and reports about them from Meta's fields.</summary>
internal static class TokenReading
{
    /// <exception cref="IntegrationException">Unavailable: there is no token in it. An empty one never replaces a living one.</exception>
    public static GrantedToken Granted(GraphWire.Token token, DateTimeOffset now) => string.IsNullOrWhiteSpace(token.AccessToken)
        ? throw new IntegrationException(InstagramFailures.System, FailureKind.Unavailable, "Instagram answered without a token; it is asked again later.")
        : new GrantedToken(token.AccessToken, token.ExpiresIn is { } seconds and > 0 ? now.AddSeconds(seconds) : null, Scopes(token.Permissions));

    public static TokenReport Inspected(GraphWire.Inspection token, DateTimeOffset? serverTime) => new(
        token.IsValid,
        Moment(token.ExpiresAt),
        token.Scopes ?? [],
        token.IsValid ? null : Problem(token.Error),
        serverTime)
    {
        DataAccessEndsAt = Moment(token.DataAccessExpiresAt),
    };

    /// <summary>An id that Meta writes as a number or as a text.</summary>
    public static string? Id(JsonNode? id) => id?.ToString() is { Length: > 0 } text ? text : null;

    private static DateTimeOffset? Moment(long? seconds) => seconds is { } end and > 0 ? DateTimeOffset.FromUnixTimeSeconds(end) : null;

    private static string Problem(GraphWire.Trouble? trouble) => trouble is null
        ? "Meta says that the access token is not valid; connect the account again."
        : InstagramFailures.From("inspect", new GraphError(trouble.Code, trouble.Subcode, "", false, null, null, null), null).Message;

    private static string[] Scopes(JsonNode? permissions) => permissions switch
    {
        JsonArray list => [.. list.Select(scope => scope?.ToString() ?? "").Where(scope => scope.Length > 0)],
        JsonValue value => value.ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        _ => [],
    };
}
