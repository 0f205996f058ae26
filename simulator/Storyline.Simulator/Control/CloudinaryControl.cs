using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Simulator.Telegram.People;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Control;

/// <summary><c>/control/cloudinary</c>: what was uploaded, and what happens to it.</summary>
internal sealed class CloudinaryControl(SimulatedWorld world)
{
    public void Map(IEndpointRouteBuilder control)
    {
        var group = control.MapGroup("/cloudinary");
        group.MapGet("/uploads", List);
        group.MapDelete("/uploads/{resourceType}/{**publicId}", Expire);
        group.MapPatch("/limits", SetLimits);
    }

    /// <summary>Live ones; <c>all=true</c> adds what is gone.</summary>
    private List<UploadView> List(HttpRequest request, bool? all) => world.Read(state =>
        state.Cloudinary.Live.Values.Concat(all is true ? state.Cloudinary.Gone : []).Select(asset => UploadView.Of(asset, $"{request.Scheme}://{request.Host}")).ToList());

    private NoContent Expire(string resourceType, string publicId) => world.Change(state =>
        state.Cloudinary.Remove(resourceType, publicId, "expired", world.Now) is null
            ? throw Unfit.Missing($"There is no {resourceType} \"{publicId}\".")
            : TypedResults.NoContent());

    private CloudLimits SetLimits(CloudLimits limits) => world.Change(state =>
    {
        state.Cloudinary.AdminLimit = limits.AdminLimit;
        return limits;
    });
}
