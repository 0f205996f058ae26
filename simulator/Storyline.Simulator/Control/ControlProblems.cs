using Microsoft.AspNetCore.Http;
using Storyline.Simulator.Telegram.People;
using Storyline.Simulator.Telegram.Requests;

namespace Storyline.Simulator.Control;

/// <summary>Turns what cannot be done into one clear sentence under <c>detail</c> (RFC 9457).</summary>
internal sealed class ControlProblems : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Unfit unfit)
        {
            return TypedResults.Problem(unfit.Message, statusCode: unfit.Status);
        }
        catch (TelegramRefusal refusal)
        {
            return TypedResults.Problem(refusal.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }
}
