using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Storyline.Bot.Media;
using Storyline.Bot.Operations;
using Storyline.Bot.Publishing;
using Storyline.Bot.Scheduling;
using Storyline.Bot.Teams;
using Storyline.Bot.Updates;
using Storyline.Services.Integrations.Chat;

namespace Storyline.Bot;

public static class BotRegistration
{
    private const int ChatsSpokenToAtOnce = 64;

    /// <summary>The Telegram door: receives what people write and tap. Call once, from the composition root, where the role <c>bot</c> runs.</summary>
    /// <param name="isWorkerElsewhere">Whether the worker runs in other processes only: the bot watches over it then.</param>
    public static IServiceCollection AddStorylineBot(this IServiceCollection services, bool isWorkerElsewhere = false)
    {
        if (isWorkerElsewhere)
        {
            services.AddHostedService<WorkerWatch>();
        }

        services.AddOptions<TelegramOptions>().ValidateOnStart();
        services.AddSingleton<BotProfile>();
        services.AddSingleton<Strangers>();
        services.AddSingleton<Introduction>();
        services.AddSingleton<ReceiverHealth>();
        services.AddSingleton(_ => new Lanes<long>(ChatsSpokenToAtOnce));
        services.AddSingleton<UpdateHandler>();
        services.AddSingleton<UpdateDesk>();
        services.AddSingleton<StoredUpdates>();
        services.AddSingleton<PolledDelivery>();
        services.AddSingleton<BroughtDelivery>();
        services.AddSingleton<IUpdateDelivery>(provider => provider.GetRequiredService<IOptions<TelegramOptions>>().Value.Mode switch
        {
            DeliveryMode.Polling => provider.GetRequiredService<PolledDelivery>(),
            DeliveryMode.Webhook => provider.GetRequiredService<BroughtDelivery>(),
        });
        services.AddHostedService<UpdateReceiver>();
        services.AddScoped<UpdateRouter>();
        services.AddScoped<ReplyRouter>();
        services.AddScoped<CommandRouter>();
        services.AddScoped<TapRouter>();
        services.AddScoped<PresenceRouter>();
        services.AddScoped<Doorkeeper>();
        services.AddScoped<WorkChatKeys>();
        services.AddScoped<WorkChatChoice>();
        services.AddScoped<ButtonCommands>();
        services.AddScoped<NextSteps>();
        services.AddScoped<ChatVoice>();
        services.AddScoped<MediaDoor>();
        services.AddScoped<MissedPosts>();
        services.AddScoped<QueuePages>();
        services.AddScoped<PostPages>();
        services.AddScoped<PostSteps>();
        services.AddScoped<PreviewPages>();
        services.AddScoped<SchedulePages>();
        services.AddScoped<ResetPages>();
        services.AddScoped<MixPages>();
        services.AddScoped<HistoryPages>();
        services.AddScoped<LockPages>();
        services.AddScoped<Decisions>();
        services.AddScoped<AutoPostAnswers>();
        services.AddScoped<SettingsPages>();
        services.AddScoped<PolicyPages>();
        services.AddScoped<ProofAnswers>();
        return services.AddVocabulary();
    }
}
