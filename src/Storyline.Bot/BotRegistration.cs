using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
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
    public static IServiceCollection AddStorylineBot(this IServiceCollection services)
    {
        services.AddOptions<TelegramOptions>().ValidateOnStart();
        services.AddSingleton<BotProfile>();
        services.AddSingleton<Strangers>();
        services.AddSingleton<Introduction>();
        services.AddSingleton<ReceiverHealth>();
        services.AddSingleton(_ => new Lanes<long>(ChatsSpokenToAtOnce));
        services.AddSingleton<UpdateHandler>();
        services.AddSingleton<UpdateDesk>();
        services.AddSingleton<PolledDelivery>();
        services.AddSingleton<BroughtDelivery>();
        services.AddSingleton<IUpdateDelivery>(provider => provider.GetRequiredService<IOptions<TelegramOptions>>().Value.Mode switch
        {
            DeliveryMode.Polling => provider.GetRequiredService<PolledDelivery>(),
            DeliveryMode.Webhook => provider.GetRequiredService<BroughtDelivery>(),
        });
        services.AddHostedService<UpdateReceiver>();
        services.AddScoped<UpdateRouter>();
        services.AddScoped<CommandRouter>();
        services.AddScoped<TapRouter>();
        services.AddScoped<Doorkeeper>();
        services.AddScoped<ChatVoice>();
        services.AddScoped<QueuePages>();
        services.AddScoped<Decisions>();
        return services.AddCommands().AddTaps();
    }

    /// <summary>The visible list, in the order of the menu.</summary>
    private static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddScoped<ICommand, StatusCommand>()
        .AddScoped<ICommand, QueueCommand>()
        .AddScoped<ICommand, NextCommand>()
        .AddScoped<ICommand, ScheduleCommand>()
        .AddScoped<ICommand, PauseCommand>()
        .AddScoped<ICommand, ResumeCommand>()
        .AddScoped<ICommand, StartCommand>()
        .AddScoped<ICommand, HelpCommand>();

    private static IServiceCollection AddTaps(this IServiceCollection services) => services
        .AddScoped<ITap, PostedTap>()
        .AddScoped<ITap, SkipTap>()
        .AddScoped<ITap, RejectTap>()
        .AddScoped<ITap, RejectYesTap>()
        .AddScoped<ITap, RejectNoTap>()
        .AddScoped<ITap, WhyTap>()
        .AddScoped<ITap, QueuePageTap>()
        .AddScoped<ITap, SendNextTap>()
        .AddScoped<ITap, RescheduleTap>()
        .AddScoped<ITap, ClearTap>()
        .AddScoped<ITap, SendAnywayTap>();
}
