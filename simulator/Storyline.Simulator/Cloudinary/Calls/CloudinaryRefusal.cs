namespace Storyline.Simulator.Cloudinary.Calls;

/// <summary>Cloudinary says no.</summary>
internal sealed class CloudinaryRefusal(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    public static CloudinaryRefusal Bad(string message) => new(400, message);

    public static CloudinaryRefusal Unauthorized(string message) => new(401, message);

    public static CloudinaryRefusal Missing(string message) => new(404, message);
}
