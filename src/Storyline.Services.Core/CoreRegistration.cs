using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Operations;
using Storyline.Services.Core.Publishing;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;

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

        services.AddScoped<MediaIngestion>();
        services.AddScoped<IndexBatch>();
        services.AddScoped<MediaLibrary>();
        services.AddScoped<MediaDetailsReader>();
        services.AddScoped<LockService>();
        services.AddScoped<ComingLocks>();
        services.AddScoped<ContentRunway>();
        services.AddScoped<MediaUsage>();
        services.AddScoped<CategoryMixService>();
        services.AddScoped<Planning>();
        services.AddScoped<QueueService>();
        services.AddScoped<CatchUpService>();
        services.AddScoped<CallbackKeys>();
        services.AddScoped<ApprovalCards>();
        services.AddScoped<PostOutcomes>();
        services.AddScoped<PostActions>();
        services.AddScoped<FireTimeCheck>();
        services.AddScoped<SlotFailures>();
        services.AddScoped<CardFailures>();
        services.AddScoped<CardDispatch>();
        services.AddScoped<CardUpkeep>();
        services.AddScoped<HistoryService>();
        services.AddScoped<TeamSetup>();
        services.AddScoped<ChatRegistry>();
        services.AddScoped<MemberDirectory>();
        services.AddScoped<DemoSignIn>();
        services.AddScoped<PostingSwitch>();
        services.AddScoped<Heartbeats>();
        services.AddScoped<UpdateLedger>();
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
        return services;
    }
}
