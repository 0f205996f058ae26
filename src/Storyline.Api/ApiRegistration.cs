using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Storyline.Api.Http;
using Storyline.Api.Operations;
using Storyline.Api.Teams;

namespace Storyline.Api;

public static class ApiRegistration
{
    /// <summary>The REST API on top of the use cases. Call once, from the composition root; then <see cref="Endpoints.MapStorylineApi"/> on the application.</summary>
    public static IServiceCollection AddStorylineApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ApiOptions>().Bind(configuration.GetSection(ApiOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApiOptions>, ApiOptionsValidator>();

        services.Configure<JsonOptions>(JsonContract.Configure);
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddValidation();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Problems.Complete);
        services.AddExceptionHandler<ExceptionProblems>();
        services.AddOpenApi(ApiDocument.Name, ApiDocument.Configure);

        // Its lines hold whole addresses, and the way back from Meta's login has a code in its own.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));

        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, AccessTokenReading>();
        services.AddAuthorization(Policies.Add);
        services.AddRateLimiter(_ => { });
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, RateLimits>();

        services.AddSingleton<AccessTokenIssuer>();
        services.AddSingleton<DemoGate>();
        services.AddSingleton<InlineScripts>();
        services.AddSingleton<ChangeStream>();
        return services;
    }
}
