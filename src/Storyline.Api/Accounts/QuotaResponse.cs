using Storyline.Services.Integrations.Instagram;

namespace Storyline.Api.Accounts;

/// <summary>How many posts an account may still publish through Instagram's API.</summary>
/// <param name="Used">Posts of the last <paramref name="WindowHours"/> hours.</param>
public sealed record QuotaResponse(int Used, int Total, int Left, double WindowHours)
{
    internal static QuotaResponse From(PublishingQuota quota) => new(quota.Used, quota.Total, quota.Left, quota.Window.TotalHours);
}
