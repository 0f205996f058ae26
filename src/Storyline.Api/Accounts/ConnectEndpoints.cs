using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Storyline.Api.Http;
using Storyline.Services.Core.Accounts;

namespace Storyline.Api.Accounts;

/// <summary>
/// To Meta's login and back. The way back needs no session: a browser brings none from elsewhere; it shows the state and the cookie of the way there.
/// </summary>
internal static class ConnectEndpoints
{
    public static void MapConnect(this IEndpointRouteBuilder accounts)
    {
        accounts.MapPost("/connect", ConnectAsync).WithName("ConnectAccounts").WithSummary("Begin to connect accounts: answers where the browser goes").ForAdmins().MayFail();
        accounts.MapGet("/callback", ReturnAsync).AllowAnonymous().RequireRateLimiting(RateLimits.SignIns).ExcludeFromDescription();
    }

    private static async Task<Ok<ConnectResponse>> ConnectAsync(
        ConnectRequest wanted, HttpContext context, CurrentMember member, AccountConnecting connecting, CancellationToken cancellationToken)
    {
        var invitation = await connecting.BeginAsync(wanted.Login, ConnectCookie.Ensure(context), member.Actor, cancellationToken);
        return TypedResults.Ok(new ConnectResponse(invitation.Address.AbsoluteUri, invitation.ExpiresAt));
    }

    private static async Task<IResult> ReturnAsync(
        HttpContext context,
        [FromQuery] string? state,
        [FromQuery] string? code,
        [FromQuery] string? error,
        AccountConnecting connecting,
        IOptions<ApiOptions> api,
        IOptions<ConnectOptions> options,
        CancellationToken cancellationToken)
    {
        var browser = ConnectCookie.Read(context);
        // What was begun is carried through, even when the browser goes away: the code works once.
        var outcome = await connecting.FinishAsync(state ?? "", browser, code, error, CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        // Begun elsewhere, it may be another team's than the dashboard's in this browser. Of a way back that nobody knows the page says no more than that.
        var isForPage = outcome.DashboardOf is not null || (browser is not null && outcome is ConnectOutcome.Refused { Why: ConnectRefusal.Stale });
        return isForPage && Directory.Exists(api.Value.DashboardFolder)
            ? TypedResults.Redirect($"{options.Value.Page}?{QueryOf(outcome)}{(outcome.DashboardOf is { } team ? $"&team={team}" : "")}")
            : TypedResults.Text(outcome.Sentence, statusCode: outcome is ConnectOutcome.Connected ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    /// <summary>Words of ours, numbers and user names only, and whose they are: the page says what they mean, so that nobody can put a text of theirs on it.</summary>
    private static string QueryOf(ConnectOutcome outcome) => outcome switch
    {
        ConnectOutcome.Connected connected =>
            $"connected={Uri.EscapeDataString(string.Join(',', connected.Accounts.Select(account => account.Username)))}{(connected.PagesLost > 0 ? $"&lost={connected.PagesLost}" : "")}",
        ConnectOutcome.Refused refused => $"refused={char.ToLowerInvariant(refused.Why.ToString()[0])}{refused.Why.ToString()[1..]}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
