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

    /// <summary>Who tapped; null when a policy wants it.</summary>
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
