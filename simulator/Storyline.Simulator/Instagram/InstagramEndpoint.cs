using Microsoft.AspNetCore.Http;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Instagram.Calls;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Instagram;

/// <summary><c>/instagram/…</c>: finds what is called, spoils it if a fault is planned, and writes down what was refused.</summary>
internal sealed class InstagramEndpoint(SimulatedWorld world, InstagramRoutes routes, FaultPlan faults)
{
    private readonly FaultDoor door = new(world, faults, InstagramLedger.System);
    private readonly UsageMeter usage = new(world);

    public async Task HandleAsync(HttpContext context, string path)
    {
        try
        {
            var call = await GraphCallReader.ReadAsync(context.Request, path, context.RequestAborted);
            var operation = routes.Name(call);
            await door.PassAsync(
                context, operation, () => AnswerAsync(call, operation, context.RequestAborted), fault => Refuse(GraphErrors.Of(fault)), line => About(call, line));
        }
        catch (GraphError unreadable)
        {
            await Refuse(unreadable).WriteAsync(context.Response, context.RequestAborted);
        }
    }

    private async Task<WireAnswer> AnswerAsync(GraphCall call, string? operation, CancellationToken cancellationToken)
    {
        if (operation is Operation.Files or Operation.Dialog)
        {
            return await routes.AnswerAsync(call, cancellationToken);
        }

        try
        {
            usage.Count();
            if (world.Read(state => state.Instagram.Behaviour.UsagePercent) >= UsageMeter.Full)
            {
                throw GraphErrors.UsedUp();
            }

            return usage.Stamp(await routes.AnswerAsync(call, cancellationToken), call);
        }
        catch (GraphError refusal)
        {
            Record(call, operation, refusal);
            return usage.Stamp(Refuse(refusal), call);
        }
    }

    private WireAnswer Refuse(GraphError error) => GraphAnswer.Refused(error, world.Change(state => state.Instagram.Ids.NextTrace()));

    private void Record(GraphCall call, string? operation, GraphError refusal)
    {
        if (operation is null || !Operation.WithEffect.Contains(operation))
        {
            return;
        }

        world.Change(state => state.Ledger.Add(About(call, InstagramLedger.Line(world.Now, operation, "refused") with
        {
            Detail = $"{refusal.Code}{(refusal.Subcode is { } subcode ? $"/{subcode}" : "")} {refusal.Message}",
        })));
    }

    /// <summary>Whose call it was, and what for, as far as the call says so itself.</summary>
    private static LedgerEntry About(GraphCall call, LedgerEntry line) => line with
    {
        Account = call.Path is [var id, "media" or "media_publish" or "stories" or "content_publishing_limit"] ? id : null,
        Container = line.Operation == Operation.ContainerStatus ? call.Path[0] : call.Text("creation_id"),
        Url = call.Text("image_url") ?? call.Text("video_url"),
    };
}
