using Storyline.Data.Operations;
using Storyline.Data.Teams;
using Storyline.Services.Core.Operations.Health;

namespace Storyline.Services.Core.Operations.Alerts;

/// <summary>
/// Tells when a loop has fallen silent. It is asked from several places that do not depend on each other (the clock's watchdog, the loop that
/// mends cards), so that none has to watch itself; whichever notices first opens the one alert there can be.
/// </summary>
public sealed class LoopWatch(
    HealthReporter health, LoopSuspicions suspicions, ITeamRepository teams, IAlertRepository alerts, AlertDesk desk, AlertTelling telling, TimeProvider clock)
{
    /// <summary>Opens and ends the alerts about loops, and tells the admin chats what they do not know yet.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var loops = await health.LoopsAsync(cancellationToken);
        var dead = loops.Where(loop => suspicions.Confirms(loop, now)).Select(loop => loop.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var team in await teams.ListAsync(cancellationToken))
        {
            var board = new AlertBoard(team.Id, await alerts.ListOpenAsync(team.Id, cancellationToken), desk);
            foreach (var loop in loops.Where(loop => dead.Contains(loop.Name) || !loop.IsStale))
            {
                await board.ShowAsync(AlertKind.LoopStale, loop.Name, loop.IsStale ? Message(loop) : null, cancellationToken);
            }

            foreach (var gone in board.Subjects(AlertKind.LoopStale).Except(loops.Select(loop => loop.Name), StringComparer.Ordinal))
            {
                await board.ShowAsync(AlertKind.LoopStale, gone, null, cancellationToken);
            }
        }

        await telling.TellAsync(cancellationToken);
    }

    private static string Message(LoopHealth loop) =>
        $"A part of Storyline ({loop.Name}) has not answered since {loop.LastTickAt:yyyy-MM-dd HH:mm} UTC: look into its log, and start Storyline again if it stays so.";
}
