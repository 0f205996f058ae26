using System.Globalization;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Instagram.Accounts;

namespace Storyline.Simulator.Instagram.Calls;

/// <summary>The errors of the Graph API that have nothing to do with a particular post, in Meta's words.</summary>
internal static class GraphErrors
{
    private static readonly Dictionary<int, string> Words = new()
    {
        [1] = "An unknown error has occurred.",
        [2] = "An unexpected error has occurred. Please retry your request later.",
        [4] = "Application request limit reached",
        [10] = "(#10) Application does not have permission for this action",
        [17] = "(#17) User request limit reached",
        [32] = "(#32) Page request limit reached",
        [190] = "Invalid OAuth access token - Cannot parse access token",
        [613] = "(#613) Calls to this api have exceeded the rate limit.",
    };

    public static GraphError Unknown() => new(1, null, Words[1]);

    public static GraphError MissingParameter(string name) => BadParameter($"The parameter {name} is required");

    public static GraphError BadParameter(string reason) => new(100, null, $"(#100) {reason}");

    public static GraphError NoSuchField(string field, string node) => new(100, null, $"(#100) Tried accessing nonexisting field ({field}) on node type ({node})");

    public static GraphError NoSuchObject(string method, string id) => new(
        100,
        33,
        $"Unsupported {method.ToLowerInvariant()} request. Object with ID '{id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. "
        + "Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api")
    {
        Type = "GraphMethodException",
    };

    public static GraphError UnknownPath(string path) => new(2500, null, $"Unknown path components: {path}");

    public static GraphError NoToken() => new(104, null, "An access token is required to request this resource.");

    public static GraphError UnreadableToken() => new(190, null, Words[190]);

    public static GraphError BadProof() => new(100, null, "Invalid appsecret_proof provided in the API argument") { Type = "GraphMethodException" };

    public static GraphError NoPermission() => new(10, null, Words[10]);

    public static GraphError NotProfessional() => new(10, null, "(#10) The user is not an Instagram Business");

    public static GraphError MissingScope(string scope) => new(200, null, $"(#200) The access token lacks the permission {scope}");

    public static GraphError FewViewers() => new(10, null, "(#10) Not enough viewers for the media to show insights");

    public static GraphError UsedUp() => new(4, null, Words[4]) { IsTransient = true };

    public static GraphError BadClient() => new(1, null, "Error validating client secret.");

    /// <summary>Why a token is no longer good.</summary>
    public static GraphError Dead(IssuedToken token, DateTimeOffset now) => token.Trouble switch
    {
        TokenTrouble.Revoked => Dead(458, "The user has not authorized application."),
        TokenTrouble.Checkpoint => Dead(459, "You cannot access the app till you log in to www.facebook.com and follow the instructions given."),
        TokenTrouble.PasswordChanged => Dead(460, "The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons."),
        TokenTrouble.Invalid => Dead(467, "This may be because the user logged out or may be due to a system error."),
        _ => Dead(463, string.Create(CultureInfo.InvariantCulture, $"Session has expired on {token.ExpiresAt:dddd, dd-MMM-yy HH:mm:ss} UTC. The current time is {now:dddd, dd-MMM-yy HH:mm:ss} UTC.")),
    };

    /// <summary>What a scripted fault makes Meta say.</summary>
    public static GraphError Of(Fault fault)
    {
        var isAfter = fault.Kind == FaultKind.ErrorAfterEffect;
        var subcode = fault.Subcode ?? (isAfter && fault.Code is null ? 2207051 : null);
        var listed = PublishingErrors.Find(subcode);
        var code = fault.Code ?? listed?.Code ?? fault.Status switch { 429 => 4, 401 => 190, 403 => 10, null => 1, < 500 => 1, _ => 2 };
        var words = fault.Description ?? (listed?.Code == code ? listed.Message : Words.GetValueOrDefault(code, $"(#{code}) {Words[1]}"));
        return new GraphError(code, subcode, words)
        {
            Status = fault.Status ?? (code == 2 ? 500 : 400),
            IsTransient = listed?.IsTransient ?? code is 1 or 2 or 4 or 17 or 32 or 613,
            UserTitle = listed?.UserTitle,
            UserMessage = listed?.UserMessage,
            RetryAfter = fault.RetryAfter is > 0 ? fault.RetryAfter : null,
        };
    }

    private static GraphError Dead(int subcode, string why) => new(190, subcode, $"Error validating access token: {why}");
}
