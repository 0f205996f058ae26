using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Faults;

/// <summary>The way into one simulated system: a call goes through, or a planned fault spoils it before or after its effect.</summary>
internal sealed class FaultDoor(SimulatedWorld world, FaultPlan faults, string system)
{
    private const int HugeBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly byte[] Padding = [.. Enumerable.Repeat((byte)'x', 64 * 1024)];

    /// <param name="context">The call.</param>
    /// <param name="operation">Its name in the fault plan; null spares it from faults.</param>
    /// <param name="answer">Does the work.</param>
    /// <param name="refusal">The system's own words for a fault with a status or an error.</param>
    /// <param name="about">Adds to the line of a call that a fault keeps away what it was about.</param>
    public async Task PassAsync(
        HttpContext context, string? operation, Func<Task<WireAnswer>> answer, Func<Fault, WireAnswer> refusal, Func<LedgerEntry, LedgerEntry>? about = null)
    {
        var fault = operation is null ? null : faults.Take(system, operation);
        if (fault is null)
        {
            await (await answer()).WriteAsync(context.Response, context.RequestAborted);
            return;
        }

        var isLate = fault.Kind is not (FaultKind.Timeout or FaultKind.SlowBody) && fault.DelayMs is > 0;
        if (isLate && !fault.AfterEffect)
        {
            await Task.Delay(fault.DelayMs!.Value, context.RequestAborted);
        }

        if (!fault.HasEffect)
        {
            Record(operation!, fault, about);
            await SpoilAsync(context, fault, null, refusal);
            return;
        }

        var whole = await answer();
        if (fault.Kind != FaultKind.Delay)
        {
            world.Change(state => whole.LedgerIds.ToList().ForEach(id => state.Ledger.MarkFault(id, fault.Kind)));
        }

        if (isLate && fault.AfterEffect)
        {
            await Task.Delay(fault.DelayMs!.Value, context.RequestAborted);
        }

        await SpoilAsync(context, fault, whole, refusal);
    }

    private static Task SpoilAsync(HttpContext context, Fault fault, WireAnswer? whole, Func<Fault, WireAnswer> refusal) => fault.Kind switch
    {
        FaultKind.Timeout => HangAsync(context, fault),
        FaultKind.Cut or FaultKind.LostAnswer => CutAsync(context),
        FaultKind.Rubbish => Page(fault).WriteAsync(context.Response, context.RequestAborted),
        FaultKind.WrongType => Json("[1,2,3]"u8.ToArray()).WriteAsync(context.Response, context.RequestAborted),
        FaultKind.HugeBody => PourAsync(context),
        FaultKind.Redirect => Elsewhere(fault).WriteAsync(context.Response, context.RequestAborted),
        FaultKind.ErrorBody => (refusal(fault) with { Status = 200 }).WriteAsync(context.Response, context.RequestAborted),
        FaultKind.Truncated => whole!.WriteHalfAsync(context),
        FaultKind.HalfJson => (whole! with { Body = whole.Body[..(whole.Body.Length / 2)] }).WriteAsync(context.Response, context.RequestAborted),
        FaultKind.SlowBody => whole!.DripAsync(context.Response, TimeSpan.FromMilliseconds(fault.DelayMs ?? 200), context.RequestAborted),
        FaultKind.Delay => whole!.WriteAsync(context.Response, context.RequestAborted),
        _ => refusal(fault).WriteAsync(context.Response, context.RequestAborted),
    };

    private static WireAnswer Page(Fault fault) =>
        new(fault.Status ?? 502, "text/html", "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"u8.ToArray());

    private static WireAnswer Elsewhere(Fault fault) =>
        new(fault.Status ?? 302, "text/html", []) { Headers = new Dictionary<string, StringValues> { ["Location"] = "/elsewhere" } };

    private static WireAnswer Json(byte[] body) => new(200, "application/json", body);

    private static async Task PourAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync("{\"data\":\""u8.ToArray(), context.RequestAborted);
        for (var sent = 0; sent < HugeBytes; sent += Padding.Length)
        {
            await context.Response.Body.WriteAsync(Padding, context.RequestAborted);
        }

        await context.Response.Body.WriteAsync("\"}"u8.ToArray(), context.RequestAborted);
    }

    private static async Task HangAsync(HttpContext context, Fault fault)
    {
        var patience = fault.DelayMs is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : Patience;
        await Task.Delay(patience, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await CutAsync(context);
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

    private void Record(string operation, Fault fault, Func<LedgerEntry, LedgerEntry>? about) => world.Change(state =>
    {
        var line = new LedgerEntry
        {
            At = world.Now,
            System = system,
            Operation = operation,
            Outcome = "fault",
            Fault = fault.Kind,
            Detail = $"{fault.Kind} {fault.Status}".TrimEnd(),
        };
        state.Ledger.Add(about?.Invoke(line) ?? line);
    });
}
