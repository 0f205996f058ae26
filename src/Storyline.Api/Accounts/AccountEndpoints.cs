using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Models.Accounts;
using Storyline.Services.Core.Accounts;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Teams;

namespace Storyline.Api.Accounts;

/// <summary>The team's Instagram accounts.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/accounts").WithTags("Accounts").RequireAuthorization(Policies.Member);
        group.MapGet("/", ListAsync).WithName("ListAccounts").WithSummary("The team's Instagram accounts, and how they can be connected");
        group.MapGet("/{id:guid}/quota", QuotaAsync).WithName("GetQuota").WithSummary("How many posts an account may still publish; asks Instagram").MayFail();
        group.MapPost("/{id:guid}/activate", ActivateAsync).WithName("ActivateAccount").WithSummary("Have a chat post to this account").ForAdmins().MayFail();
        group.MapPost("/{id:guid}/deactivate", DeactivateAsync).WithName("DeactivateAccount").WithSummary("Switch an account off for all chats; its token stays").ForAdmins().MayFail();
        group.MapPost("/{id:guid}/reactivate", ReactivateAsync).WithName("ReactivateAccount").WithSummary("Switch an account on again").ForAdmins().MayFail();
        group.MapPost("/{id:guid}/check", CheckAsync).WithName("CheckAccount").WithSummary("Ask Instagram how the account's token stands").ForAdmins().MayFail();
        group.MapPost("/{id:guid}/revoke", RevokeAsync).WithName("RevokeAccount").WithSummary("Take back at Meta what was allowed, and forget the token").ForAdmins().MayFail();
        group.MapConnect();
    }

    internal static RouteHandlerBuilder ForAdmins(this RouteHandlerBuilder route) => route.RequireAuthorization(Policies.Admin);

    internal static RouteHandlerBuilder MayFail(this RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Ok<AccountsResponse>> ListAsync(
        CurrentMember member, AccountDirectory directory, AccountConnecting connecting, InstagramFeature feature, CancellationToken cancellationToken) =>
        TypedResults.Ok(new AccountsResponse(
            feature.IsOn,
            [.. Enum.GetValues<LoginKind>().Select(login => new LoginResponse(login, connecting.IsConfigured(login)))],
            [.. (await directory.ListAsync(member.TeamId, cancellationToken)).Select(AccountResponse.From)]));

    private static async Task<Ok<QuotaResponse>> QuotaAsync(Guid id, CurrentMember member, AccountQuota quota, CancellationToken cancellationToken) =>
        TypedResults.Ok(QuotaResponse.From(await quota.ReadAsync(new InstagramAccountId(id), member.Actor, cancellationToken)));

    private static async Task<Ok<AccountResponse>> ActivateAsync(
        Guid id, [AsParameters] ChatChoice choice, CurrentMember member, ChatRegistry chats, ChatSettingsEditor settings, AccountDirectory directory,
        CancellationToken cancellationToken)
    {
        await directory.FindAsync(member.TeamId, new InstagramAccountId(id), cancellationToken);
        var chat = await chats.WorkChatAsync(member.TeamId, choice.Id, cancellationToken);
        await settings.ChangeAsync(chat.Id, null, [new SettingChange.Account(new InstagramAccountId(id))], member.Actor, cancellationToken);
        return await AnswerAsync(id, member, directory, cancellationToken);
    }

    private static async Task<Ok<AccountResponse>> DeactivateAsync(
        Guid id, CurrentMember member, AccountSwitch accounts, AccountDirectory directory, CancellationToken cancellationToken)
    {
        await accounts.DeactivateAsync(new InstagramAccountId(id), member.Actor, cancellationToken);
        return await AnswerAsync(id, member, directory, cancellationToken);
    }

    private static async Task<Ok<AccountResponse>> ReactivateAsync(
        Guid id, CurrentMember member, AccountSwitch accounts, AccountDirectory directory, CancellationToken cancellationToken)
    {
        await accounts.ReactivateAsync(new InstagramAccountId(id), member.Actor, cancellationToken);
        return await AnswerAsync(id, member, directory, cancellationToken);
    }

    private static async Task<Ok<AccountResponse>> CheckAsync(Guid id, CurrentMember member, AccountCheck check, CancellationToken cancellationToken) =>
        TypedResults.Ok(AccountResponse.From(await check.RunAsync(new InstagramAccountId(id), member.Actor, cancellationToken)));

    private static async Task<Ok<RevocationResponse>> RevokeAsync(Guid id, CurrentMember member, AccountRevocation revocation, CancellationToken cancellationToken) =>
        TypedResults.Ok(new RevocationResponse(
            [.. (await revocation.RevokeAsync(new InstagramAccountId(id), member.Actor, cancellationToken)).Select(account => account.Username)]));

    private static async Task<Ok<AccountResponse>> AnswerAsync(Guid id, CurrentMember member, AccountDirectory directory, CancellationToken cancellationToken) =>
        TypedResults.Ok(AccountResponse.From(await directory.FindAsync(member.TeamId, new InstagramAccountId(id), cancellationToken)));
}
