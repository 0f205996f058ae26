using Storyline.Data.Operations;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Operations.Alerts;

/// <summary>Reads what needs a person.</summary>
public sealed class OpenAlerts(IAlertRepository alerts)
{
    /// <summary>Oldest first.</summary>
    public Task<Page<Alert>> ListAsync(TeamId teamId, PageRequest page, CancellationToken cancellationToken) =>
        alerts.ListOpenAsync(teamId, page, cancellationToken);
}
