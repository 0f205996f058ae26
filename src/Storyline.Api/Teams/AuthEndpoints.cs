using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Api.Http;
using Storyline.Services.Core.Teams;

namespace Storyline.Api.Teams;

internal static class AuthEndpoints
{
    public static void MapAuth(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/auth").WithTags("Auth");
        group.MapPost("/demo", DemoAsync).WithName("SignInToDemo").WithSummary("Sign in as the demo admin; only in a try-out, only on its own machine")
            .AllowAnonymous().RequireRateLimiting(RateLimits.SignIns)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapPost("/logout", SignOut).WithName("SignOut").WithSummary("Forget the browser's session").AllowAnonymous();
        group.MapGet("/me", Me).WithName("GetMe").WithSummary("Who is signed in").RequireAuthorization(Policies.Member);
    }

    private static async Task<Ok<SignInResponse>> DemoAsync(
        HttpContext context, DemoGate gate, DemoSignIn demo, AccessTokenIssuer tokens, CancellationToken cancellationToken)
    {
        gate.Check(context);
        var (token, member) = tokens.Issue(await demo.AdminAsync(cancellationToken));
        AccessTokenIssuer.SetCookie(context, token);
        return TypedResults.Ok(new SignInResponse(token, MemberResponse.From(member)));
    }

    private static NoContent SignOut(HttpContext context)
    {
        AccessTokenIssuer.DropCookie(context);
        return TypedResults.NoContent();
    }

    private static Ok<MemberResponse> Me(CurrentMember member) => TypedResults.Ok(MemberResponse.From(member));
}
