namespace Storyline.Simulator.Cloudinary;

/// <summary>The names of Cloudinary's operations in fault plans and in the ledger.</summary>
internal static class CloudinaryOperation
{
    public const string Upload = "upload";
    public const string Destroy = "destroy";
    public const string Resource = "resource";
    public const string Usage = "usage";
    public const string Delivery = "delivery";
}
