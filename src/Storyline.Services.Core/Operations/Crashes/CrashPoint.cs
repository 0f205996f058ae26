namespace Storyline.Services.Core.Operations.Crashes;

/// <summary>The places at which this process can be told to die: around every commit and every answer on a post's way to Instagram.</summary>
public static class CrashPoint
{
    public const string IntakeBefore = "intake.before";
    public const string IntakeCommitted = "intake.committed";
    public const string UploadRecorded = "upload.recorded";
    public const string UploadSent = "upload.sent";
    public const string UploadAnswered = "upload.answered";
    public const string UploadCommitted = "upload.committed";
    public const string ContainerSent = "container.sent";
    public const string ContainerAnswered = "container.answered";
    public const string ContainerCommitted = "container.committed";
    public const string PollAnswered = "poll.answered";
    public const string ReadyCommitted = "ready.committed";
    public const string QuotaAnswered = "quota.answered";
    public const string StoriesAnswered = "stories.answered";
    public const string IntentBefore = "intent.before";
    public const string IntentCommitted = "intent.committed";
    public const string PublishSent = "publish.sent";
    public const string PublishAnswered = "publish.answered";
    public const string PublishedBefore = "published.before";
    public const string PublishedCommitted = "published.committed";
    public const string PermalinkAnswered = "permalink.answered";
    public const string RecoveryBegun = "recovery.begun";
    public const string RecoveryRead = "recovery.read";
    public const string RecoveryCommitted = "recovery.committed";
    public const string UnconfirmedCommitted = "unconfirmed.committed";
    public const string CancelCommitted = "cancel.committed";
    public const string TeamCommitted = "team.committed";
    public const string RehearsedCommitted = "rehearsed.committed";
    public const string CardSent = "card.sent";
    public const string CardCommitted = "card.committed";
    public const string CleanupSent = "cleanup.sent";

    /// <summary>All of them, in the order of a post's life.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        IntakeBefore, IntakeCommitted, UploadRecorded, UploadSent, UploadAnswered, UploadCommitted, ContainerSent, ContainerAnswered, ContainerCommitted,
        PollAnswered, ReadyCommitted, QuotaAnswered, StoriesAnswered, IntentBefore, IntentCommitted, PublishSent, PublishAnswered, PublishedBefore,
        PublishedCommitted, PermalinkAnswered, RecoveryBegun, RecoveryRead, RecoveryCommitted, UnconfirmedCommitted, CancelCommitted, TeamCommitted,
        RehearsedCommitted, CardSent, CardCommitted, CleanupSent,
    ];
}
