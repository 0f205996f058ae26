using Storyline.Simulator.Cloudinary.Assets;
using Storyline.Simulator.Cloudinary.Delivery;
using Storyline.Simulator.Faults;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Cloudinary;

/// <summary>Simulated Cloudinary put together.</summary>
internal sealed class CloudinarySystem : IDisposable
{
    private readonly HttpClient web = new() { Timeout = TimeSpan.FromSeconds(30) };

    public CloudinarySystem(SimulatedWorld world, FaultPlan faults) =>
        Api = new CloudinaryEndpoint(world, new UploadDesk(world, web), new AdminDesk(world), new DeliveryDesk(world), faults);

    public CloudinaryEndpoint Api { get; }

    public void Dispose() => web.Dispose();
}
