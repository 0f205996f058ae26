using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Storyline.Services.Integrations.Chat;

internal static class ChatRegistration
{
    // Telegram hands out files of up to 20 MB.
    private const long MostBytes = 24 * 1024 * 1024;

    /// <summary>
    /// The bot's mouth and ears. The address of every call contains the token: nothing may log or trace it. There is no standard
    /// resilience handler either: all calls are POST, and which may be repeated is known only where they are made.
    /// </summary>
    public static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddOptions<TelegramOptions>().BindConfiguration(TelegramOptions.Section);
        services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SendBudget>();
        services.AddSingleton<UploadFiles>();
        services.AddHttpClient<TelegramCalls>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(() => new AnswerLimit(MostBytes))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                ActivityHeadersPropagator = null,
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            });
        services.AddTransient<MessageTurns>();
        services.AddTransient<MessageDeletion>();
        services.AddTransient<IChatMessenger, TelegramMessenger>();
        services.AddTransient<IChatUpdateSource, TelegramUpdateSource>();
        services.AddSingleton<IChatUpdateReader, TelegramUpdateReader>();
        return services;
    }
}
