using Storyline.Models.Media;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Services.Notifications.Tests.Publishing;

/// <summary>A picture of a cat that is planned for 14:12 in Berlin.</summary>
internal static class SampleCard
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 13, 12, 0, TimeSpan.Zero);

    public static CardFacts Facts(Action<MediaItem>? change = null, IReadOnlyList<string>? tags = null, CaptionStyle style = CaptionStyle.Enhanced, bool isVerbose = true)
    {
        var team = TeamId.New(Now);
        var chat = new ChatSettings
        {
            Id = ChatSettingsId.New(Now),
            TeamId = team,
            TelegramChatId = -1,
            Name = "Shop",
            Purpose = ChatPurpose.Work,
            PostsPerDay = 3,
            PostingHoursStart = 14,
            PostingHoursEnd = 2,
            TimeZone = "Europe/Berlin",
            RepostTtlDays = 30,
            SkipTtlDays = 3,
            CaptionStyle = style,
            ShowVerboseNotifications = isVerbose,
            CreatedAt = Now,
        };
        var media = new MediaItem
        {
            Id = MediaItemId.New(Now),
            TeamId = team,
            FilePath = "/media/memes/cat.jpg",
            FileName = "cat.jpg",
            FileSize = 1,
            FileModifiedAt = Now,
            ContentHash = "00",
            MimeType = "image/jpeg",
            Category = "memes",
            Verdict = MediaVerdict.Valid,
            Source = MediaSource.Folder,
            CreatedAt = Now,
            IndexedAt = Now,
        };
        change?.Invoke(media);
        var item = new QueueItem
        {
            Id = QueueItemId.New(Now),
            TeamId = team,
            MediaItemId = media.Id,
            ChatSettingsId = chat.Id,
            ScheduledFor = Now,
            SlotNumber = null,
            Status = QueueStatus.Scheduled,
            Reasons = ["never posted", "memes 1.4 slots below target"],
            CreatedAt = Now,
        };
        return new CardFacts(item, media, chat, PostingWindow.Of(chat), "brand", tags ?? []);
    }
}
