using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Storyline.Simulator.Cloudinary.Assets;
using Storyline.Simulator.Cloudinary.Calls;
using Storyline.Simulator.Cloudinary.Delivery;
using Storyline.Simulator.Faults;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Cloudinary;

/// <summary><c>/cloudinary/…</c>: the Upload and Admin APIs under <c>/v1_1/{cloud}</c>, and delivery under <c>/{cloud}</c>.</summary>
internal sealed class CloudinaryEndpoint(SimulatedWorld world, UploadDesk uploads, AdminDesk admin, DeliveryDesk delivery, FaultPlan faults)
{
    private static readonly string[] Types = ["image", "video", "raw", "auto"];

    private readonly FaultDoor door = new(world, faults, CloudinaryLedger.System);

    public Task HandleAsync(HttpContext context, string path)
    {
        string[] parts = [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        var operation = Name(context.Request.Method, parts);
        return door.PassAsync(context, operation, () => AnswerAsync(context.Request, parts, operation, context.RequestAborted), CloudinaryAnswer.Refused);
    }

    private static string? Name(string method, string[] parts) => (method, parts) switch
    {
        ("POST", ["v1_1", _, var type, "upload"]) when Types.Contains(type) => CloudinaryOperation.Upload,
        ("POST", ["v1_1", _, var type, "destroy"]) when Types.Contains(type) => CloudinaryOperation.Destroy,
        ("GET", ["v1_1", _, "usage"]) => CloudinaryOperation.Usage,
        ("GET" or "DELETE", ["v1_1", _, "resources", ..]) => CloudinaryOperation.Resource,
        ("GET" or "HEAD", [_, var type, "upload", _, ..]) when Types.Contains(type) => CloudinaryOperation.Delivery,
        _ => null,
    };

    private async Task<WireAnswer> AnswerAsync(HttpRequest request, string[] parts, string? operation, CancellationToken cancellationToken)
    {
        CloudinaryCall? call = null;
        try
        {
            if (operation is not null && parts[operation == CloudinaryOperation.Delivery ? 0 : 1] != DemoWorld.CloudName)
            {
                throw operation == CloudinaryOperation.Delivery ? CloudinaryRefusal.Missing("Unknown customer") : CloudinaryRefusal.Unauthorized("Invalid cloud_name");
            }

            call = operation is null or CloudinaryOperation.Delivery ? null : await CloudinaryCall.ReadAsync(request, cancellationToken);
            var origin = $"{request.Scheme}://{request.Host}";
            return operation switch
            {
                CloudinaryOperation.Upload => await uploads.UploadAsync(call!, parts[2], origin, cancellationToken),
                CloudinaryOperation.Destroy => uploads.Destroy(call!, parts[2]),
                CloudinaryOperation.Usage => admin.Usage(call!),
                CloudinaryOperation.Resource => Resource(call!, request.Method, parts[3..], origin),
                CloudinaryOperation.Delivery => delivery.Deliver(parts[1], parts[3..], request.GetDisplayUrl()),
                _ => throw CloudinaryRefusal.Missing("Not found"),
            };
        }
        catch (CloudinaryRefusal refusal)
        {
            Record(request, operation, call, refusal);
            return CloudinaryAnswer.Refused(refusal.Status, refusal.Message);
        }
    }

    private WireAnswer Resource(CloudinaryCall call, string method, string[] rest, string origin) => (method, rest) switch
    {
        ("DELETE", [var type, "upload"]) => admin.Delete(call, type),
        ("GET", [var type]) => admin.List(call, type, origin),
        ("GET", [var type, "upload"]) => admin.List(call, type, origin),
        ("GET", [var type, "upload", ..]) => admin.One(call, type, string.Join('/', rest[2..]), origin),
        _ => throw CloudinaryRefusal.Missing("Not found"),
    };

    private void Record(HttpRequest request, string? operation, CloudinaryCall? call, CloudinaryRefusal refusal)
    {
        if (operation is null or CloudinaryOperation.Resource or CloudinaryOperation.Usage)
        {
            return;
        }

        world.Change(state => state.Ledger.Add(CloudinaryLedger.Line(world.Now, operation, "refused") with
        {
            PublicId = call?.Text("public_id"),
            Url = operation == CloudinaryOperation.Delivery ? request.GetDisplayUrl() : null,
            Detail = $"{refusal.Status} {refusal.Message}",
        }));
    }
}
