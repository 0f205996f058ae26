using System.Text.Json;

namespace Storyline.Models.Publishing;

/// <summary>What was seen that tells whether a post went out.</summary>
/// <param name="Answer">The kind of failure that the publish call was answered with; null when it gave an id, or nothing.</param>
/// <param name="Code">Instagram's own code of it.</param>
/// <param name="Seen">What decided, in words: <c>the publish call's answer</c>, <c>the container is PUBLISHED</c>.</param>
public sealed record PublicationProof(string? Answer = null, string? Code = null, string? Seen = null)
{
    /// <summary>Instagram asked for no further publish call before; null when it did not.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>What the publish call was answered instead of an id, in words: whatever trouble follows, this is why the post did not go out. Null while it was answered nothing.</summary>
    public string? Refusal { get; init; }

    /// <summary>Since when the account had had the token that the refused publish call was made with; null when the call was not refused.</summary>
    public DateTimeOffset? TokenIssuedAt { get; init; }

    public static PublicationProof Read(string json) => JsonSerializer.Deserialize<PublicationProof>(json, JsonSerializerOptions.Web)!;

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
