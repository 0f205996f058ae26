using System.Globalization;
using Microsoft.AspNetCore.Http;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Telegram.Methods;
using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram;

/// <summary><c>/bot&lt;token&gt;/&lt;method&gt;</c>: checks the token, spoils the call if a fault is planned, runs the method, writes the ledger.</summary>
internal sealed class TelegramEndpoint(SimulatedWorld world, TelegramMethods methods, FaultPlan faults)
{
    private const string System = "telegram";

    private readonly FaultDoor door = new(world, faults, System);

    public Task HandleAsync(HttpContext context, string token, string method) => door.PassAsync(
        context,
        token == world.Options.BotToken ? method : null,
        () => AnswerAsync(context.Request, token, method, context.RequestAborted),
        TelegramAnswer.Refused);

    private async Task<WireAnswer> AnswerAsync(HttpRequest request, string token, string method, CancellationToken cancellationToken)
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
            return TelegramAnswer.Done(await known.AnswerAsync(call, cancellationToken), call.LedgerId);
        }
        catch (TelegramRefusal refusal)
        {
            Record(call?.Method ?? method, $"{refusal.Code} {refusal.Message}", call);
            return TelegramAnswer.Refused(refusal.Code, refusal.Message, refusal.Parameters);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TelegramAnswer.Refused(413, "Request Entity Too Large", null);
        }
    }

    private void Record(string method, string detail, TelegramCall? call)
    {
        if (method.StartsWith("get", StringComparison.OrdinalIgnoreCase))
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
                Outcome = "refused",
                By = "bot",
                ChatId = chatId,
                Text = call?.Text("text") ?? call?.Text("caption"),
                Detail = detail,
            });
        });
    }
}
