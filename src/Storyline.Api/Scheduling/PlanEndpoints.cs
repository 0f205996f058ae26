using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;

namespace Storyline.Api.Scheduling;

internal static class PlanEndpoints
{
    public static void MapPlan(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/queue").WithTags("Queue").RequireAuthorization(Policies.Member)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet("/preview", PreviewAsync).WithName("PreviewPlan").WithSummary("What creating or extending a plan would do; writes nothing");
        group.MapGet("/calendar", CalendarAsync).WithName("GetCalendar").WithSummary("A month of the plan, by days of the chat's own zone");
        group.MapPost("/create", CreateAsync).WithName("CreatePlan").RequireAuthorization(Policies.Operator)
            .WithSummary("Fill the free slots of the next days, today's remaining ones included");
        group.MapPost("/extend", ExtendAsync).WithName("ExtendPlan").RequireAuthorization(Policies.Operator)
            .WithSummary("Fill days after the last planned slot");
    }

    private static async Task<Ok<PlanResponse>> PreviewAsync(
        [Description("Posting days, 1 to 366.")] int days,
        [Description("Given again, the same library and plan give the same answer.")] long? seed,
        [Description("As extending does, behind the last planned slot; left out: as creating does, in the free slots from now on.")] bool? extend,
        [AsParameters] ChatChoice choice,
        CurrentMember member,
        ChatRegistry chats,
        Planning planning,
        CancellationToken cancellationToken)
    {
        var chat = await chats.WorkChatAsync(member.TeamId, choice.Id, cancellationToken);
        return TypedResults.Ok(PlanResponse.From(extend is true
            ? await planning.PreviewExtensionAsync(chat, days, seed, cancellationToken)
            : await planning.PreviewAsync(chat, days, seed, cancellationToken)));
    }

    private static async Task<Ok<CalendarResponse>> CalendarAsync(
        [Description("The year, such as 2026.")] int year,
        [Description("The month, 1 to 12.")] int month,
        [AsParameters] ChatChoice choice,
        CurrentMember member,
        ChatRegistry chats,
        PlanCalendar calendar,
        CancellationToken cancellationToken)
    {
        var chat = await chats.WorkChatAsync(member.TeamId, choice.Id, cancellationToken);
        var days = await calendar.MonthAsync(chat, year, month, cancellationToken);
        return TypedResults.Ok(new CalendarResponse(chat.TimeZone, [.. days.Select(CalendarDayResponse.From)]));
    }

    private static async Task<Ok<PlanResponse>> CreateAsync(
        PlanRequest request, CurrentMember member, ChatRegistry chats, Planning planning, CancellationToken cancellationToken)
    {
        var chat = await chats.WorkChatAsync(member.TeamId, ChatOf(request), cancellationToken);
        return TypedResults.Ok(PlanResponse.From(await planning.CreateAsync(chat, request.Days, request.Seed, member.Actor, cancellationToken)));
    }

    private static async Task<Ok<PlanResponse>> ExtendAsync(
        PlanRequest request, CurrentMember member, ChatRegistry chats, Planning planning, CancellationToken cancellationToken)
    {
        var chat = await chats.WorkChatAsync(member.TeamId, ChatOf(request), cancellationToken);
        return TypedResults.Ok(PlanResponse.From(await planning.ExtendAsync(chat, request.Days, request.Seed, member.Actor, cancellationToken)));
    }

    private static ChatSettingsId? ChatOf(PlanRequest request) => request.ChatId is { } id ? new ChatSettingsId(id) : null;
}
