using Storyline.Models.Operations;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Operations.Alerts;

/// <summary>
/// A team's open alerts as they were when a check began. What is as it was is not written again: a check that finds nothing new writes nothing.
/// </summary>
internal sealed class AlertBoard(TeamId teamId, IReadOnlyList<Alert> open, AlertDesk desk)
{
    /// <summary>Whether such an alert was open when the check began.</summary>
    public bool IsOpen(string kind, string subject) => open.Any(alert => alert.Kind == kind && alert.Subject == subject);

    /// <summary>What alerts of a kind that were open are about.</summary>
    public IEnumerable<string> Subjects(string kind) => open.Where(alert => alert.Kind == kind).Select(alert => alert.Subject);

    /// <summary>Opens the alert if it is not open, and ends it if it is and there is nothing to say any more.</summary>
    /// <param name="message">Null: all is well.</param>
    public Task ShowAsync(string kind, string subject, string? message, CancellationToken cancellationToken) => (message, IsOpen(kind, subject)) switch
    {
        ({ } news, false) => desk.RaiseAsync(teamId, kind, subject, news, cancellationToken),
        (null, true) => desk.ResolveAsync(teamId, kind, subject, cancellationToken),
        _ => Task.CompletedTask,
    };
}
