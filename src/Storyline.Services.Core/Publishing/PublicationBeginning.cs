using Storyline.Models.Accounts;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Publishing;

/// <summary>A publication that is about to begin.</summary>
/// <param name="Account">Where it goes.</param>
/// <param name="DueAt">When it goes out.</param>
internal sealed record PublicationBeginning(InstagramAccountId Account, DateTimeOffset DueAt)
{
    public PublicationKind Kind { get; init; } = PublicationKind.Story;

    /// <summary>A person wants it; false when a policy does.</summary>
    public bool IsAskedFor { get; init; }

    /// <summary>That person; null when it is whoever works on the machine itself.</summary>
    public UserId? RequestedBy { get; init; }

    /// <summary>The publication of a planned post at its first step.</summary>
    public Publication Of(QueueItem item, ChatSettings chat, DateTimeOffset now) => new()
    {
        Id = PublicationId.New(now),
        TeamId = item.TeamId,
        QueueItemId = item.Id,
        ChatSettingsId = chat.Id,
        MediaItemId = item.MediaItemId,
        InstagramAccountId = Account,
        Kind = Kind,
        IsAskedFor = IsAskedFor,
        RequestedBy = RequestedBy,
        IsRehearsal = chat.DryRunMode,
        Step = PublicationStep.Claimed,
        DueAt = DueAt,
        NextStepAt = now,
        Attempt = 1,
        CreatedAt = now,
        UpdatedAt = now,
    };
}
