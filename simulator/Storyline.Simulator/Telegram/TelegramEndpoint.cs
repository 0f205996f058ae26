using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Telegram.Methods;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram;

/// <summary><c>/bot&lt;token&gt;/&lt;method&gt;</c>: checks the token, spoils the call if a fault is planned, runs the method, writes the ledger.</summary>
internal sealed class TelegramEndpoint(SimulatedWorld world, TelegramMethods methods, FaultPlan faults)
{
    private const string System = "telegram";

    public async Task HandleAsync(HttpContext context, string token, string method)
    {
        var aborted = context.RequestAborted;
        var fault = token == world.Options.BotToken ? faults.Take(System, method) : null;
        if (fault is not null && await SpoilBeforeAsync(context, method, fault))
        {
            return;
        }

        var (answer, ledgerId) = await AnswerAsync(context.Request, token, method, aborted);
        switch (fault?.Kind)
        {
            case FaultKind.LostAnswer or FaultKind.Truncated:
                world.Change(state => state.Ledger.MarkFault(ledgerId ?? 0, fault.Kind));
                await (fault.Kind == FaultKind.Truncated ? answer.WriteHalfAsync(context) : CutAsync(context));
                break;
            default:
                await answer.WriteAsync(context.Response, aborted);
                break;
        }
    }

    private async Task<(TelegramAnswer Answer, long? LedgerId)> AnswerAsync(HttpRequest request, string token, string method, CancellationToken cancellationToken)
    {
        TelegramCall? call = null;
        try
        {
            if (token != world.Options.BotToken)
            {
                throw token.Contains(':', StringComparison.Ordinal) ? new TelegramRefusal(401, "Unauthorized") : new TelegramRefusal(404, "Not Found");
            }

            var known = methods.Find(method) ?? throw new TelegramRefusal(404, "Not Found: method not found");
            call = await TelegramCallReader.ReadAsync(request, known.Name, cancellationToken);
            return (TelegramAnswer.Done(await known.AnswerAsync(call, cancellationToken)), call.LedgerId);
        }
        catch (TelegramRefusal refusal)
        {
            Record(call?.Method ?? method, "refused", $"{refusal.Code} {refusal.Message}", call);
            return (TelegramAnswer.Refused(refusal.Code, refusal.Message, refusal.Parameters), null);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (TelegramAnswer.Refused(413, "Request Entity Too Large", null), null);
        }
    }

    /// <summary>True when the fault has ended the call.</summary>
    private async Task<bool> SpoilBeforeAsync(HttpContext context, string method, Fault fault)
    {
        if (fault.Kind == FaultKind.Timeout)
        {
            Record(method, "fault", fault.Kind, null, fault.Kind);
            await Task.Delay(fault.DelayMs ?? 300_000, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await CutAsync(context);
            return true;
        }

        if (fault.DelayMs is { } delay)
        {
            await Task.Delay(delay, context.RequestAborted);
        }

        switch (fault.Kind)
        {
            case FaultKind.Status:
                await Refusal(fault).WriteAsync(context.Response, context.RequestAborted);
                break;
            case FaultKind.Cut:
                await CutAsync(context);
                break;
            case FaultKind.Rubbish:
                context.Response.StatusCode = fault.Status ?? StatusCodes.Status502BadGateway;
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>", context.RequestAborted);
                break;
            default:
                return false;
        }

        Record(method, "fault", $"{fault.Kind} {fault.Status}".TrimEnd(), null, fault.Kind);
        return true;
    }

    private static TelegramAnswer Refusal(Fault fault)
    {
        var status = fault.Status ?? 500;
        var retryAfter = fault.RetryAfter ?? (status == 429 ? 1 : null);
        var words = fault.Description ?? (status == 429 ? $"Too Many Requests: retry after {retryAfter}" : ReasonPhrases.GetReasonPhrase(status));
        return TelegramAnswer.Refused(status, words, retryAfter is null ? null : new RefusalParameters(RetryAfter: retryAfter));
    }

    /// <summary>Resets the connection, so that the caller sees neither status nor body.</summary>
    private static Task CutAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpResponseFeature>() is { HasStarted: false })
        {
            context.Abort();
        }

        return Task.CompletedTask;
    }

    private void Record(string method, string outcome, string detail, TelegramCall? call, string? fault = null)
    {
        if (outcome == "refused" && method.StartsWith("get", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var chatId = long.TryParse(call?.Text("chat_id"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
        world.Change(state =>
        {
            state.Ledger.Add(new LedgerEntry
            {
                At = world.Now,
                System = System,
                Operation = method,
                Outcome = outcome,
                By = "bot",
                ChatId = chatId,
                Text = call?.Text("text") ?? call?.Text("caption"),
                Detail = detail,
                Fault = fault,
            });
        });
    }
}
