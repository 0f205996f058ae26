using System.Text.Json;
using System.Text.Json.Nodes;

namespace Storyline.Services.Integrations.Instagram;

/// <summary>Meta's JSON, as far as it is read. What is not nullable must be there: without it, the answer is none of Meta's.</summary>
internal static class GraphWire
{
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    internal sealed record Created(string Id);

    internal sealed record Done(bool Success);

    internal sealed record Container(string Id, string? StatusCode = null, string? Status = null);

    internal sealed record Page<T>(IReadOnlyList<T> Data, Paging? Paging = null);

    internal sealed record Paging(Cursors? Cursors = null, string? Next = null);

    internal sealed record Cursors(string? After = null);

    internal sealed record Media(string Id, string? MediaType = null, string? Timestamp = null, string? Permalink = null, string? MediaUrl = null, string? ThumbnailUrl = null);

    internal sealed record Quota(int QuotaUsage = 0, QuotaLimits? Config = null);

    internal sealed record QuotaLimits(int? QuotaTotal = null, long? QuotaDuration = null);

    internal sealed record Token(string AccessToken, long? ExpiresIn = null, JsonNode? Permissions = null);

    internal sealed record FacebookPage(string Id, string? Name = null, string? AccessToken = null, Created? InstagramBusinessAccount = null);

    internal sealed record User(string? Id = null, JsonNode? UserId = null, string? Username = null, string? Name = null, string? AccountType = null);

    internal sealed record Inspected(Inspection Data);

    internal sealed record Inspection(bool IsValid, long? ExpiresAt = null, long? DataAccessExpiresAt = null, IReadOnlyList<string>? Scopes = null, Trouble? Error = null);

    internal sealed record Trouble(int Code, string? Message = null, int? Subcode = null);

    internal sealed record Insight(string Name, IReadOnlyList<InsightValue>? Values = null, InsightTotal? TotalValue = null);

    internal sealed record InsightValue(JsonNode? Value = null);

    internal sealed record InsightTotal(JsonNode? Value = null, IReadOnlyList<InsightBreakdown>? Breakdowns = null);

    internal sealed record InsightBreakdown(IReadOnlyList<string>? DimensionKeys = null, IReadOnlyList<InsightPart>? Results = null);

    internal sealed record InsightPart(IReadOnlyList<string> DimensionValues, JsonNode? Value = null);
}
