using Microsoft.Extensions.DependencyInjection;

namespace Storyline.Services.Integrations;

internal static class OutsideClients
{
    /// <summary>
    /// A typed client that logs and traces no address, follows no redirect, keeps no cookie, and reads no answer larger than <paramref name="mostBytes"/>.
    /// How long it waits is the caller's.
    /// </summary>
    public static IHttpClientBuilder AddOutsideClient<T>(this IServiceCollection services, long mostBytes) where T : class =>
        services.AddHttpClient<T>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(() => new AnswerLimit(mostBytes))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                ActivityHeadersPropagator = null,
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            });
}
