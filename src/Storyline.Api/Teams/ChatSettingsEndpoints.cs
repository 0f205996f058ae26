using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Storyline.Api.Http;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Scheduling;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Storyline.Api.Teams;

/// <summary>The settings of one work chat.</summary>
internal static class ChatSettingsEndpoints
{
    private const int MostZones = 50;

    public static void MapChatSettings(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/settings").WithTags("Settings").RequireAuthorization(Policies.Member);
        group.MapGet("/time-zones", FindZones).WithName("FindTimeZones").WithSummary("Time zones by city, region or part of a name; the best first");
        group.MapGet("/{chatId:guid}", GetAsync).WithName("GetChatSettings").WithSummary("The settings of a work chat; its ETag is their version")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPatch("/{chatId:guid}", ChangeAsync).WithName("ChangeChatSettings").WithSummary("Change settings, all or none; If-Match names the version that is changed")
            .RequireAuthorization(Policies.Operator)
            .Accepts<SettingsPatchRequest>(SettingsPatch.MediaType, "application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapPost("/{chatId:guid}/replan", ReplanAsync).WithName("ReplanChat").WithSummary("Move planned posts to the times of the current settings")
            .RequireAuthorization(Policies.Operator).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static Ok<IReadOnlyList<TimeZoneResponse>> FindZones(
        [FromQuery(Name = "q"), Description("A city, a region or a part of a name; left out: all, by name")] string? text, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return TypedResults.Ok<IReadOnlyList<TimeZoneResponse>>(
        [
            .. ZoneSearch.Find(text ?? "", text is { Length: > 0 } ? MostZones : int.MaxValue)
                .Select(zone => new TimeZoneResponse(zone, (int)PostingWindow.Create(0, 0, zone).ToLocal(now).Offset.TotalMinutes)),
        ]);
    }

    private static async Task<Ok<ChatResponse>> GetAsync(
        Guid chatId, HttpResponse response, CurrentMember member, ChatRegistry chats, CancellationToken cancellationToken)
    {
        var chat = await chats.WorkChatAsync(member.TeamId, new ChatSettingsId(chatId), cancellationToken);
        VersionTag.Set(response, chat.Version);
        return TypedResults.Ok(ChatResponse.From(chat));
    }

    private static async Task<Ok<SettingsChangeResponse>> ChangeAsync(
        Guid chatId, HttpContext context, CurrentMember member, ChatRegistry chats, ChatSettingsEditor editor, IOptions<JsonOptions> json, CancellationToken cancellationToken)
    {
        var patch = await SettingsPatch.ReadAsync(context.Request, json.Value.SerializerOptions, cancellationToken);
        var seen = VersionTag.Required(context.Request);
        var chat = await chats.WorkChatAsync(member.TeamId, new ChatSettingsId(chatId), cancellationToken);
        var edit = await editor.ChangeAsync(chat.Id, seen, patch, member.Actor, cancellationToken);
        VersionTag.Set(context.Response, edit.Chat.Version);
        return TypedResults.Ok(SettingsChangeResponse.From(edit));
    }

    private static async Task<Ok<ReplanResponse>> ReplanAsync(
        Guid chatId, CurrentMember member, ChatRegistry chats, Replanning replanning, CancellationToken cancellationToken)
    {
        var chat = await chats.WorkChatAsync(member.TeamId, new ChatSettingsId(chatId), cancellationToken);
        return TypedResults.Ok(new ReplanResponse(await replanning.RunAsync(chat, member.Actor, cancellationToken)));
    }
}
