using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Publishing.Decisions;
using Storyline.Services.Core.Publishing.Policies;
using Storyline.Services.Core.Publishing.Preparation;
using Storyline.Services.Core.Publishing.Proof;

namespace Storyline.Services.Core.Publishing;

/// <summary>Cards, decisions, publications and their proof.</summary>
internal static class PublishingRegistration
{
    public static IServiceCollection AddPublishing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<CardLanes>();
        services.AddSingleton<FolderLooks>();
        services.AddOptions<PublishingOptions>().Bind(configuration.GetSection(PublishingOptions.Section));
        services.AddOptions<UploadRetention>().Bind(configuration.GetSection(UploadRetention.Section));
        services.AddSingleton<PublishLanes>();
        services.AddSingleton<AccountTurns>();
        services.AddSingleton<QuotaMemory>();
        services.AddSingleton<IntakeMemory>();
        services.AddSingleton<IntakeTurns>();
        services.AddSingleton<LookMemory>();
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
        services.AddScoped<CardPreparation>();
        services.AddScoped<CardDispatch>();
        services.AddScoped<PostRecord>();
        services.AddScoped<QuotaReading>();
        services.AddScoped<PublishRouting>();
        services.AddScoped<PublishingIntake>();
        services.AddScoped<PublicationStarts>();
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
        services.AddScoped<PublishSending>();
        services.AddScoped<PublicationReturn>();
        services.AddScoped<PublishRecovery>();
        services.AddScoped<SecondLook>();
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
        services.AddScoped<RecalledCards>();
        services.AddScoped<HistoryService>();
        services.AddScoped<HistoryExport>();
        services.AddScoped<PublishingPolicies>();
        services.AddScoped<PolicyRehearsal>();
        services.AddScoped<StoryCheckOpening>();
        services.AddScoped<StoryLooks>();
        services.AddScoped<StorySearch>();
        services.AddScoped<StoryChecks>();
        services.AddScoped<ProofQuestion>();
        services.AddScoped<ProofRecord>();
        return services;
    }
}
