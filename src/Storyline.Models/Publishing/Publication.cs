using Storyline.Models.Accounts;
using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Models.Publishing;

/// <summary>One automatic publish: each step is committed before the next outside call.</summary>
public sealed class Publication
{
    /// <summary>An error, an outcome and an answer have at most so many characters.</summary>
    public const int LongestWords = 1000;

    public required PublicationId Id { get; init; }
    public required TeamId TeamId { get; init; }
    public required QueueItemId QueueItemId { get; init; }
    public required ChatSettingsId ChatSettingsId { get; init; }
    public required MediaItemId MediaItemId { get; init; }
    public required InstagramAccountId InstagramAccountId { get; init; }
    public required PublicationKind Kind { get; init; }

    /// <summary>A person wants it, whatever the policies say; false when it began by policy.</summary>
    public bool IsAskedFor { get; init; }

    /// <summary>Who asked for it; null when a policy did, and when whoever works on the machine itself did.</summary>
    public UserId? RequestedBy { get; init; }

    /// <summary>Everything up to the upload, and nothing on Instagram.</summary>
    public bool IsRehearsal { get; init; }
    public required PublicationStep Step { get; set; }

    /// <summary>When it goes out; until then people can stop it. Upload and container are made before.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>When there is something to do next; null when it has come to an end.</summary>
    public DateTimeOffset? NextStepAt { get; set; }
    public string? LeaseOwner { get; set; }
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Raised by each claim: a worker that lost its lease cannot write any more.</summary>
    public int Fence { get; set; }

    /// <summary>Failed tries of the present step.</summary>
    public int Failures { get; set; }
    public string? LastError { get; set; }

    /// <summary>Where Instagram fetches the media; null before the upload.</summary>
    public string? MediaAddress { get; set; }

    /// <summary>Of the publish call; 1 for the first.</summary>
    public required int Attempt { get; set; }
    public string? ContainerId { get; set; }

    /// <summary>When the container was made; it dies 24 hours later.</summary>
    public DateTimeOffset? ContainerAt { get; set; }
    public string? MediaId { get; set; }
    public string? Permalink { get; set; }
    public DateTimeOffset? IntentStartedAt { get; set; }

    /// <summary>Ids of the stories that were live before the intent.</summary>
    public IReadOnlyList<string> LiveStoriesBefore { get; set; } = [];

    /// <summary>How many posts of Instagram's quota were used up before the intent: what a person in doubt compares the present number with.</summary>
    public int? QuotaBefore { get; set; }

    /// <summary>When the container was first read as not published after an intent; a second such reading 30 s later is a proof.</summary>
    public DateTimeOffset? SeenUnpublishedAt { get; set; }

    /// <summary>Since when nobody can tell what became of the publish call.</summary>
    public DateTimeOffset? UnconfirmedAt { get; set; }

    /// <summary>When the team was asked.</summary>
    public DateTimeOffset? AskedAt { get; set; }

    /// <summary>The step that the card in the chat shows; it is mended when it differs.</summary>
    public PublicationStep? ShownStep { get; set; }
    public string? Outcome { get; set; }

    /// <summary>A JSON object: what was seen that proves the outcome.</summary>
    public string Proof { get; set; } = "{}";
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; set; }
}
