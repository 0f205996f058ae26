using System.Text.Json;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>Meta's error envelope, or Instagram's short form of it when a code is redeemed.</summary>
internal sealed record GraphError(int Code, int? Subcode, string Message, bool IsTransient, string? PersonTitle, string? PersonMessage, string? TraceId)
{
    /// <summary>As written in reports: <c>9007/2207027</c>.</summary>
    public string Name => Subcode is { } subcode ? $"{Code}/{subcode}" : $"{Code}";

    /// <summary>The error in an answer; null when it holds none.</summary>
    public static GraphError? Find(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (answer.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object)
        {
            return new GraphError(
                Number(error, "code") ?? 1, Number(error, "error_subcode"), Text(error, "message") ?? "", error.TryGetProperty("is_transient", out var transient) && transient.ValueKind == JsonValueKind.True,
                Text(error, "error_user_title"), Text(error, "error_user_msg"), Text(error, "fbtrace_id"));
        }

        return Text(answer, "error_type") is { } type && Text(answer, "error_message") is { } message
            ? new GraphError(100, null, message, false, null, type, null)
            : null;
    }

    private static int? Number(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static string? Text(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
