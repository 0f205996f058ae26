using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Storyline.Models.Scheduling;

namespace Storyline.Services.Core.Scheduling;

/// <summary>How a chat's plan was at a moment: what was asked about is what is done, or nothing is.</summary>
/// <param name="Count">Posts that are only planned.</param>
/// <param name="Mark">Changes with every post, picture and time of the plan.</param>
public sealed record PlanState(int Count, string Mark)
{
    private const int MarkLength = 16;

    public static PlanState Of(IReadOnlyList<QueueItem> planned)
    {
        var rows = planned.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Id} {row.MediaItemId} {row.ScheduledFor.UtcTicks}"));
        return new PlanState(planned.Count, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', rows))))[..MarkLength]);
    }
}
