using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Storyline.Api.Accounts;
using Storyline.Api.Analytics;
using Storyline.Api.Http;
using Storyline.Api.Media;
using Storyline.Api.Operations;
using Storyline.Api.Publishing;
using Storyline.Api.Scheduling;
using Storyline.Api.Teams;

namespace Storyline.Api;

public static class Endpoints
{
    /// <summary>Where Telegram brings updates to, below <c>PUBLIC_URL</c>.</summary>
    public const string ChatWebhook = Root + ChatWebhookEndpoints.Path;

    internal const string Root = "/api/v1";

    /// <summary>The REST API, health, its documentation and the dashboard. Call once, on an application that has no middleware of its own before.</summary>
    public static void MapStorylineApi(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<BodyLimit>();
        app.UseMiddleware<SameOriginGuard>();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<RepeatedWrites>();
        app.UseDashboard(app.Services.GetRequiredService<IOptions<ApiOptions>>().Value, app.Services.GetRequiredService<InlineScripts>());

        var api = app.MapGroup(Root).AddEndpointFilter<EntityTags>().RequireRateLimiting(RateLimits.Requests)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapAuth();
        api.MapMedia();
        api.MapMediaFiles();
        api.MapMediaUsage();
        api.MapMediaUploads();
        api.MapMediaEdits();
        api.MapLocks();
        api.MapQueue();
        api.MapPlan();
        api.MapPlanEdits();
        api.MapProspects();
        api.MapPosts();
        api.MapPublications();
        api.MapHistory();
        api.MapPostMetrics();
        api.MapCategoryMix();
        api.MapSettings();
        api.MapChatSettings();
        api.MapPolicies();
        api.MapTeam();
        api.MapAccounts();
        api.MapOperations();
        api.MapWebhooks();
        api.MapEvents();
        api.MapChatWebhook();
        api.MapInstagramWebhook();

        app.MapHealth();
        app.MapDocumentation();
    }
}
