using Storyline.Models.Operations;

namespace Storyline.Api.Operations;

/// <summary>A state that needs a person.</summary>
/// <param name="Kind">What is wrong, as a stable word: <c>card_not_sent</c>.</param>
/// <param name="Subject">What it is about, for example a chat's id.</param>
/// <param name="Count">How often it was seen.</param>
public sealed record AlertResponse(
    Guid Id, string Kind, string Subject, string Message, DateTimeOffset FirstSeenAt, DateTimeOffset LastSeenAt, int Count)
{
    public static AlertResponse From(Alert alert) => new(
        alert.Id.Value, alert.Kind, alert.Subject, alert.Message, alert.FirstSeenAt, alert.LastSeenAt, alert.Count);
}
