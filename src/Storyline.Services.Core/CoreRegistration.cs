using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Storyline.Data.Teams;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Analytics;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Media.Arrivals;
using Storyline.Services.Core.Media.Indexing;
using Storyline.Services.Core.Media.Locks;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Core.Operations.Examinations;
using Storyline.Services.Core.Operations.Health;
using Storyline.Services.Core.Operations.Webhooks;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Core.Publishing.Policies;
using Storyline.Services.Core.Publishing.Preparation;
using Storyline.Services.Core.Publishing.Proof;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core;

public static class CoreRegistration
{
    /// <summary>The use cases. Call once, from the composition root.</summary>
    public static IServiceCollection AddStorylineCore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ChatDefaultsOptions>().Bind(configuration.GetSection(ChatDefaultsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ChatDefaultsOptions>, ChatDefaultsOptionsValidator>();
        services.AddOptions<LibraryOptions>().Bind(configuration.GetSection(LibraryOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LibraryOptions>, LibraryOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ProcessIdentity>();
        services.AddSingleton<BeatMemory>();
        services.AddSingleton<LoopSuspicions>();
        services.AddSingleton<ServiceTrace>();
        services.AddSingleton<SingleRole>();
        services.AddSingleton<LiveChanges>();
        services.AddSingleton<CardLanes>();
        services.AddOptions<CrashOptions>().Bind(configuration.GetSection(CrashOptions.Section));
        services.AddOptions<PublishingOptions>().Bind(configuration.GetSection(PublishingOptions.Section));
        services.AddOptions<UploadRetention>().Bind(configuration.GetSection(UploadRetention.Section));
        services.AddSingleton<ICrashPoints, CrashPoints>();
        services.AddSingleton<PublishLanes>();
        services.AddSingleton<AccountTurns>();
        services.AddSingleton<QuotaMemory>();
        services.AddSingleton<IntakeMemory>();

        services.AddSingleton<IncomingFolder>();
        services.AddScoped<MediaIngestion>();
        services.AddScoped<MediaFiling>();
        services.AddScoped<MediaIntake>();
        services.AddScoped<MediaEditing>();
        services.AddScoped<MediaChanges>();
        services.AddScoped<MediaRemoval>();
        services.AddScoped<LookAlikes>();
        services.AddScoped<FolderWatch>();
        services.AddScoped<TeamFolders>();
        services.AddScoped<IndexBatch>();
        services.AddScoped<MediaLibrary>();
        services.AddScoped<MediaDetailsReader>();
        services.AddScoped<LockService>();
        services.AddScoped<ComingLocks>();
        services.AddScoped<ContentRunway>();
        services.AddScoped<MediaWords>();
        services.AddScoped<LibraryStatistician>();
        services.AddSingleton<ArrivalFolder>();
        services.AddScoped<MediaArrivals>();
        services.AddScoped<ArrivalQuestions>();
        services.AddScoped<ArrivalSorting>();
        services.AddScoped<ArrivalFiles>();
        services.AddScoped<ArrivalIntake>();
        services.AddScoped<ArrivalDesk>();
        services.AddScoped<ForgottenArrivals>();
        services.AddOptions<EncryptionOptions>().Bind(configuration.GetSection(EncryptionOptions.Section));
        services.AddSingleton<TokenCipher>();
        services.AddScoped<AccountConnections>();
        services.AddScoped<AccountDirectory>();
        services.AddOptions<ConnectOptions>().Bind(configuration.GetSection(ConnectOptions.Section));
        services.AddSingleton<InstagramFeature>();
        services.AddScoped<AccountTokens>();
        services.AddScoped<AccountIntake>();
        services.AddScoped<AccountConnecting>();
        services.AddScoped<AccountCheck>();
        services.AddScoped<AccountQuota>();
        services.AddScoped<AccountRevocation>();
        services.AddScoped<BrokenTokens>();
        services.AddScoped<AccountRefusals>();
        services.AddScoped<GrantInspection>();
        services.AddScoped<TokenRefresh>();
        services.AddScoped<TokenUpkeep>();
        services.AddScoped<TokenWatch>();
        services.AddScoped<TokenRotation>();
        services.AddScoped<MediaUsage>();
        services.AddScoped<CategoryMixService>();
        services.AddScoped<MixDriftReader>();
        services.AddScoped<MixHistory>();
        services.AddScoped<MixEditor>();
        services.AddScoped<SlotFilling>();
        services.AddScoped<Planning>();
        services.AddScoped<PlanDesk>();
        services.AddScoped<PlanMoves>();
        services.AddScoped<PlanPictures>();
        services.AddScoped<PlanProspects>();
        services.AddScoped<PlanCalendar>();
        services.AddScoped<MissedSlots>();
        services.AddScoped<QueueService>();
        services.AddScoped<CatchUpService>();
        services.AddScoped<MissedPostsAsking>();
        services.AddScoped<Replanning>();
        services.AddScoped<CallbackKeys>();
        services.AddScoped<ApprovalCards>();
        services.AddScoped<AccountChoice>();
        services.AddScoped<PostOutcomes>();
        services.AddScoped<PostActions>();
        services.AddScoped<FireTimeCheck>();
        services.AddScoped<FolderOutage>();
        services.AddScoped<SlotFailures>();
        services.AddScoped<CardFailures>();
        services.AddScoped<SentCards>();
        services.AddScoped<CardDelivery>();
        services.AddScoped<LostCards>();
        services.AddScoped<CardDispatch>();
        services.AddScoped<PostRecord>();
        services.AddScoped<QuotaReading>();
        services.AddScoped<PublishRouting>();
        services.AddScoped<PublishingIntake>();
        services.AddScoped<PublicationStops>();
        services.AddScoped<PublicationRecord>();
        services.AddScoped<PublicationEnds>();
        services.AddScoped<PublicationDoubts>();
        services.AddScoped<PublicationTrouble>();
        services.AddScoped<AccountStories>();
        services.AddScoped<PreparationSteps>();
        services.AddScoped<MediaUploads>();
        services.AddScoped<ContainerRenewal>();
        services.AddScoped<CarouselChoice>();
        services.AddScoped<ClipCheck>();
        services.AddScoped<CarouselPreparation>();
        services.AddScoped<MediaPreparation>();
        services.AddScoped<PublishCheck>();
        services.AddScoped<PublishIntent>();
        services.AddScoped<PublishCall>();
        services.AddScoped<PublishRecovery>();
        services.AddScoped<PublicationWork>();
        services.AddScoped<PublishDesk>();
        services.AddScoped<AutoPosting>();
        services.AddScoped<DoubtAnswers>();
        services.AddScoped<UnshownCards>();
        services.AddScoped<PublicationProgress>();
        services.AddScoped<LateCards>();
        services.AddScoped<PublicationDirectory>();
        services.AddScoped<PublishingOutlookReader>();
        services.AddScoped<CloudSweep>();
        services.AddScoped<CardUpkeep>();
        services.AddScoped<HistoryService>();
        services.AddScoped<PublishingPolicies>();
        services.AddScoped<PolicyRehearsal>();
        services.AddScoped<StoryCheckOpening>();
        services.AddScoped<StorySearch>();
        services.AddScoped<StoryChecks>();
        services.AddScoped<ProofQuestion>();
        services.AddScoped<ProofRecord>();
        services.AddScoped<PostFigures>();
        services.AddScoped<MetricSnapshots>();
        services.AddScoped<InstagramWebhookIntake>();
        services.AddScoped<IWebhookHandler, FinalFiguresIntake>();
        services.AddScoped<WebhookDesk>();
        services.AddScoped<TeamSetup>();
        services.AddScoped<ChatCleanup>();
        services.AddScoped<ChatRegistry>();
        services.AddScoped<MemberDirectory>();
        services.AddScoped<Questions>();
        services.AddScoped<ChatPresence>();
        services.AddScoped<TeamRoster>();
        services.AddScoped<TeamDirectory>();
        services.AddScoped<TeamZone>();
        services.AddScoped<ActivityFeed>();
        services.AddScoped<SettingWords>();
        services.AddScoped<ChatSettingsEditor>();
        services.AddScoped<AccountSwitch>();
        services.AddScoped<DemoSignIn>();
        services.AddScoped<PostingSwitch>();
        services.AddScoped<ChatMove>();
        services.AddScoped<Heartbeats>();
        services.AddScoped<UpdateInbox>();
        services.AddScoped<AlertDesk>();
        services.AddScoped<LoopWatch>();
        services.AddScoped<PlanWatch>();
        services.AddScoped<ContentWatch>();
        services.AddScoped<Watchdog>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<Housekeeping>();
        services.AddScoped<LifecycleNotices>();
        services.AddScoped<OpenAlerts>();
        services.AddScoped<RunHistory>();
        services.AddScoped<AnswerMemory>();
        services.AddScoped<ReadinessCheck>();
        services.AddScoped<HealthReporter>();
        services.AddScoped<StatusReporter>();
        services.AddScoped(provider => new ChatExamination(
            provider.GetRequiredService<IChatMessenger>, provider.GetRequiredService<IChatSettingsRepository>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<AccountExamination>();
        services.AddScoped<MediaHostExamination>();
        services.AddScoped(provider => new Doctor(
            provider.GetRequiredService<ChatExamination>(), provider.GetRequiredService<AccountExamination>(), provider.GetRequiredService<MediaHostExamination>()));
        return services.NoteWhatIsSaid();
    }

    /// <summary>Puts <see cref="NotedMessenger"/> in front of the messenger, where one is registered: whoever speaks, what is said is noted.</summary>
    private static IServiceCollection NoteWhatIsSaid(this IServiceCollection services)
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(IChatMessenger)) is not { } real)
        {
            return services;
        }

        services.Remove(real);
        return services.AddTransient<IChatMessenger>(provider => ActivatorUtilities.CreateInstance<NotedMessenger>(
            provider, (IChatMessenger)ActivatorUtilities.CreateInstance(provider, real.ImplementationType!)));
    }
}
