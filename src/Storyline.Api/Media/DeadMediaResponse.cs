using Storyline.Services.Core.Media;

namespace Storyline.Api.Media;

/// <summary>An item that only lies there.</summary>
/// <param name="Why">In words, for example <c>not posted for 120 days</c>.</param>
public sealed record DeadMediaResponse(MediaSummaryResponse Media, string Why)
{
    public static DeadMediaResponse From(DeadItem dead) => new(MediaSummaryResponse.From(dead.Item), dead.Why);
}
