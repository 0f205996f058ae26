namespace Storyline.Models.Publishing;

/// <summary>One intent to call publish, committed before the call. A publication has more than one only when each earlier one is proven not to have gone out.</summary>
public sealed class PublishAttempt
{
    public required PublicationId PublicationId { get; init; }

    /// <summary>1 for the first.</summary>
    public required int Attempt { get; init; }
    public required string ContainerId { get; init; }
    public required int Fence { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>What Instagram answered, in words; null when it gave no answer.</summary>
    public string? Answer { get; set; }

    /// <summary>The id that Instagram answered: this call made the post, whatever else is said later.</summary>
    public string? MediaId { get; set; }
}
