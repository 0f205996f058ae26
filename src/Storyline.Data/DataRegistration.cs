using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Storyline.Data.Accounts;
using Storyline.Data.Analytics;
using Storyline.Data.Media;
using Storyline.Data.Operations;
using Storyline.Data.Publishing;
using Storyline.Data.Scheduling;
using Storyline.Data.Teams;

namespace Storyline.Data;

public static class DataRegistration
{
    /// <summary>In each connection; more than the product has that come again and again.</summary>
    private const int StatementsKept = 150;

    /// <summary>Everything that reads and writes the database at <paramref name="connectionString"/>. Call once, from the composition root.</summary>
    public static IServiceCollection AddStorylineData(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => new NpgsqlDataSourceBuilder(Tuned(connectionString)) { Name = "storyline" }.Build());
        services.AddSingleton<DbDataSource>(provider => provider.GetRequiredService<NpgsqlDataSource>());
        services.AddDbContextPool<StorylineDbContext>((provider, options) =>
            options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).UseSnakeCaseNamingConvention());
        services.AddScoped<IUnitOfWork, UnitOfWork>();
        services.AddScoped<ISchemaProbe, SchemaProbe>();

        services.AddScoped<ITeamRepository, TeamRepository>();
        services.AddScoped<IMemberRepository, MemberRepository>();
        services.AddScoped<IChatSettingsRepository, ChatSettingsRepository>();
        services.AddScoped<IChatMoveRepository, ChatMoveRepository>();
        services.AddScoped<IInteractionRepository, InteractionRepository>();
        services.AddScoped<IBotMessageRepository, BotMessageRepository>();
        services.AddScoped<IActivityRepository, ActivityRepository>();
        services.AddScoped<IAwaitedReplyRepository, AwaitedReplyRepository>();
        services.AddScoped<IComposedNames, ComposedNames>();
        services.AddScoped<IMediaItemRepository, MediaItemRepository>();
        services.AddScoped<IMediaArrivalRepository, MediaArrivalRepository>();
        services.AddScoped<IMediaFileRepository, MediaFileRepository>();
        services.AddScoped<IMediaCurationRepository, MediaCurationRepository>();
        services.AddScoped<IMediaTagRepository, MediaTagRepository>();
        services.AddScoped<ILookAlikeRepository, LookAlikeRepository>();
        services.AddScoped<IMediaLockRepository, MediaLockRepository>();
        services.AddScoped<IInstagramAccountRepository, InstagramAccountRepository>();
        services.AddScoped<IApiTokenRepository, ApiTokenRepository>();
        services.AddScoped<IConnectAttemptRepository, ConnectAttemptRepository>();
        services.AddScoped<IMediaUsageRepository, MediaUsageRepository>();
        services.AddScoped<ICategoryMixRepository, CategoryMixRepository>();
        services.AddScoped<IQueueRepository, QueueRepository>();
        services.AddScoped<IPlanningQueueRepository, PlanningQueueRepository>();
        services.AddScoped<IDispatchQueueRepository, DispatchQueueRepository>();
        services.AddScoped<IHistoryRepository, HistoryRepository>();
        services.AddScoped<ILiveStoryRepository, LiveStoryRepository>();
        services.AddScoped<IPublicationRepository, PublicationRepository>();
        services.AddScoped<IPublicationCardRepository, PublicationCardRepository>();
        services.AddScoped<ICarouselItemRepository, CarouselItemRepository>();
        services.AddScoped<IPublishAttemptRepository, PublishAttemptRepository>();
        services.AddScoped<ICloudUploadRepository, CloudUploadRepository>();
        services.AddScoped<IPublishingQueueRepository, PublishingQueueRepository>();
        services.AddScoped<IStoryCheckRepository, StoryCheckRepository>();
        services.AddScoped<IPostProofRepository, PostProofRepository>();
        services.AddScoped<IPostMetricRepository, PostMetricRepository>();
        services.AddScoped<IUnfinishedReadingRepository, UnfinishedReadingRepository>();
        services.AddScoped<IWebhookDeliveryRepository, WebhookDeliveryRepository>();
        services.AddScoped<IPublishingPolicyRepository, PublishingPolicyRepository>();
        services.AddScoped<IChatCardRepository, ChatCardRepository>();
        services.AddScoped<ICallbackKeyRepository, CallbackKeyRepository>();
        services.AddScoped<IServiceRunRepository, ServiceRunRepository>();
        services.AddScoped<IAlertRepository, AlertRepository>();
        services.AddScoped<IAuditRepository, AuditRepository>();
        services.AddScoped<IReceivedUpdateRepository, ReceivedUpdateRepository>();
        services.AddScoped<IAnswerRepository, AnswerRepository>();
        services.AddScoped<IHeartbeatRepository, HeartbeatRepository>();
        services.AddScoped<IChangeNotifier, ChangeNotifier>();

        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<IChangeFeed>(provider => provider.GetRequiredService<ChangeFeed>());
        services.AddHostedService(provider => provider.GetRequiredService<ChangeFeed>());
        services.AddSingleton<ILeadership, Leadership>();
        return services;
    }

    /// <summary>
    /// Statements that come again are prepared by themselves: without that, more than half of what the database does for a card is reading and planning its
    /// statements. A connection goes back to the pool as it is: nobody leaves a setting or a lock in it, and a reset each time would be a third of all that an
    /// idle process asks. An address that says otherwise is obeyed.
    /// </summary>
    private static string Tuned(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        var said = new DbConnectionStringBuilder { ConnectionString = connection.ConnectionString };
        connection.MaxAutoPrepare = said.ContainsKey("Max Auto Prepare") ? connection.MaxAutoPrepare : StatementsKept;
        connection.NoResetOnClose = !said.ContainsKey("No Reset On Close") || connection.NoResetOnClose;
        return connection.ConnectionString;
    }
}
