namespace Storyline.Services.Integrations.Cloudinary;

/// <summary>What the media host says about itself.</summary>
/// <param name="ServerTime">Its clock, from the answer's Date header; null when it showed none.</param>
/// <param name="Usage">Null when it does not say.</param>
public sealed record HostReport(DateTimeOffset? ServerTime, HostUsage? Usage);
