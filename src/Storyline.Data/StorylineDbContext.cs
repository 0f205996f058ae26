using Microsoft.EntityFrameworkCore;
using Storyline.Data.Conversions;
using Storyline.Models.Accounts;
using Storyline.Models.Analytics;
using Storyline.Models.Media;
using Storyline.Models.Operations;
using Storyline.Models.Publishing;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;

namespace Storyline.Data;

internal sealed class StorylineDbContext(DbContextOptions<StorylineDbContext> options) : DbContext(options)
{
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<User> Users => Set<User>();
    public DbSet<TeamMembership> TeamMemberships => Set<TeamMembership>();
    public DbSet<ChatSettings> ChatSettings => Set<ChatSettings>();
    public DbSet<UserInteraction> UserInteractions => Set<UserInteraction>();
    public DbSet<BotMessage> BotMessages => Set<BotMessage>();
    public DbSet<AwaitedReply> AwaitedReplies => Set<AwaitedReply>();
    public DbSet<InstagramAccount> InstagramAccounts => Set<InstagramAccount>();
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
    public DbSet<ConnectAttempt> ConnectAttempts => Set<ConnectAttempt>();
    public DbSet<MediaItem> MediaItems => Set<MediaItem>();
    public DbSet<MediaTag> MediaTags => Set<MediaTag>();
    public DbSet<MediaLock> MediaLocks => Set<MediaLock>();
    public DbSet<MediaArrival> MediaArrivals => Set<MediaArrival>();
    public DbSet<CategoryShare> CategoryShares => Set<CategoryShare>();
    public DbSet<QueueItem> Queue => Set<QueueItem>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<CarouselItem> CarouselItems => Set<CarouselItem>();
    public DbSet<PublishAttempt> PublishAttempts => Set<PublishAttempt>();
    public DbSet<CloudUpload> CloudUploads => Set<CloudUpload>();
    public DbSet<PublishingPolicy> PublishingPolicies => Set<PublishingPolicy>();
    public DbSet<StoryCheck> StoryChecks => Set<StoryCheck>();
    public DbSet<PostMetric> PostMetrics => Set<PostMetric>();
    public DbSet<UnfinishedReading> UnfinishedReadings => Set<UnfinishedReading>();
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();
    public DbSet<ChatCard> ChatCards => Set<ChatCard>();
    public DbSet<CallbackKey> CallbackKeys => Set<CallbackKey>();
    public DbSet<ServiceRun> ServiceRuns => Set<ServiceRun>();
    public DbSet<Alert> Alerts => Set<Alert>();
    public DbSet<AuditEntry> AuditLog => Set<AuditEntry>();
    public DbSet<WebhookDelivery> WebhookInbox => Set<WebhookDelivery>();
    public DbSet<ReceivedUpdate> TelegramUpdates => Set<ReceivedUpdate>();
    public DbSet<RememberedAnswer> RememberedAnswers => Set<RememberedAnswer>();
    public DbSet<LoopHeartbeat> LoopHeartbeats => Set<LoopHeartbeat>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        var models = typeof(Team).Assembly.GetExportedTypes();
        foreach (var id in models.Where(type => type.IsValueType && type.GetProperty("Value")?.PropertyType == typeof(Guid)))
        {
            configurationBuilder.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        }

        foreach (var name in models.Where(type => type.IsEnum))
        {
            configurationBuilder.Properties(name).HaveConversion(typeof(EnumTextConverter<>).MakeGenericType(name)).HaveMaxLength(32);
        }

        configurationBuilder.Properties<SlotNumber>().HaveConversion<SlotNumberConverter>();
        configurationBuilder.Properties<IReadOnlyList<string>>()
            .HaveConversion<JsonStringsConverter, JsonStringsComparer>().HaveColumnType("jsonb");
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(StorylineDbContext).Assembly);
}
