using Storyline.Models.Accounts;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Models.Publishing;

/// <summary>One automatic publish: each step is committed before the next outside call.</summary>
public sealed class Publication
{
    public required PublicationId Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required QueueItemId QueueItemId { get; init; }
    public required InstagramAccountId InstagramAccountId { get; init; }
    public required PublicationKind Kind { get; init; }
    public required PublicationStep Step { get; set; }
    public required int Attempt { get; set; }
    public string? ContainerId { get; set; }
    public string? MediaId { get; set; }
    public string? Permalink { get; set; }
    public int Fence { get; set; }
    public DateTimeOffset? IntentStartedAt { get; set; }

    /// <summary>Ids of the stories that were live before the intent.</summary>
    public IReadOnlyList<string> LiveStoriesBefore { get; set; } = [];
    public int? QuotaBefore { get; set; }
    public string? Outcome { get; set; }

    /// <summary>A JSON object: what was seen that proves the outcome.</summary>
    public string Proof { get; set; } = "{}";
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; set; }
}
