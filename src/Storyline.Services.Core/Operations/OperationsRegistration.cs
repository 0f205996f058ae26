using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Storyline.Services.Core.Analytics;
using Storyline.Services.Core.Operations.Alerts;
using Storyline.Services.Core.Operations.Crashes;
using Storyline.Services.Core.Operations.Examinations;
using Storyline.Services.Core.Operations.Health;
using Storyline.Services.Core.Operations.Webhooks;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Services.Core.Operations;

/// <summary>What every use case stands on: who works, what is traced, watched, told and kept.</summary>
internal static class OperationsRegistration
{
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ProcessIdentity>();
        services.AddSingleton<BeatMemory>();
        services.AddSingleton<LoopSuspicions>();
        services.AddSingleton<ServiceTrace>();
        services.AddSingleton<SingleRole>();
        services.AddSingleton<LiveChanges>();
        services.AddOptions<CrashOptions>().Bind(configuration.GetSection(CrashOptions.Section));
        services.AddSingleton<ICrashPoints, CrashPoints>();
        services.AddScoped<IWebhookHandler, FinalFiguresIntake>();
        services.AddScoped<WebhookDesk>();
        services.AddScoped<Heartbeats>();
        services.AddScoped<UpdateInbox>();
        services.AddScoped<Func<IChatMessenger>>(provider => provider.GetRequiredService<IChatMessenger>);
        services.AddScoped<AlertDesk>();
        services.AddScoped<AlertTelling>();
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
        services.AddScoped<ChatExamination>();
        services.AddScoped<AccountExamination>();
        services.AddScoped<MediaHostExamination>();
        services.AddScoped(provider => new Doctor(
            provider.GetRequiredService<ChatExamination>(), provider.GetRequiredService<AccountExamination>(), provider.GetRequiredService<MediaHostExamination>()));
        return services;
    }
}
