using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Storyline.Simulator.Faults;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Instagram.Calls;

/// <summary>Meta's JSON, done or refused, as bytes.</summary>
internal static class GraphAnswer
{
    /// <param name="body">The object.</param>
    /// <param name="ledgerIds">The effects that it reports.</param>
    public static WireAnswer Done(JsonNode body, params IReadOnlyList<long> ledgerIds) =>
        new(200, "application/json; charset=UTF-8", Bytes(body)) { LedgerIds = ledgerIds };

    public static WireAnswer Page(string html) => new(200, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));

    public static WireAnswer Redirect(string location) => new(302, "text/html", []) { Headers = new Dictionary<string, StringValues> { ["Location"] = location } };

    public static WireAnswer Refused(GraphError error, string trace)
    {
        var headers = new Dictionary<string, StringValues>();
        if (error.RetryAfter is { } seconds)
        {
            headers["Retry-After"] = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (error.Type == "OAuthException")
        {
            headers["WWW-Authenticate"] = $"OAuth \"Facebook Platform\" \"invalid_request\" \"{error.Message.Replace('"', '\'')}\"";
        }

        return new WireAnswer(error.Status, "application/json; charset=UTF-8", Bytes(error.IsCodeExchange ? ShortForm(error) : Envelope(error, trace))) { Headers = headers };
    }

    private static JsonObject ShortForm(GraphError error) =>
        new() { ["error_type"] = "OAuthException", ["code"] = error.Status, ["error_message"] = error.Message };

    private static JsonObject Envelope(GraphError error, string trace)
    {
        var inner = new JsonObject { ["message"] = error.Message, ["type"] = error.Type, ["code"] = error.Code };
        if (error.Subcode is { } subcode)
        {
            inner["error_subcode"] = subcode;
        }

        inner["is_transient"] = error.IsTransient;
        if (error.UserTitle is not null)
        {
            inner["error_user_title"] = error.UserTitle;
            inner["error_user_msg"] = error.UserMessage;
        }

        inner["fbtrace_id"] = trace;
        return new JsonObject { ["error"] = inner };
    }

    private static byte[] Bytes(JsonNode body) => Encoding.UTF8.GetBytes(body.ToJsonString(WorldJson.Snake));
}
