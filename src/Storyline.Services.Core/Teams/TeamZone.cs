using Storyline.Data;
using Storyline.Data.Operations;
using Storyline.Data.Teams;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Models.Teams;
using Storyline.Services.Core.Operations;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Services.Core.Teams;

/// <summary>
/// The time zone in which a team thinks: its midnight begins and ends the seasons of locks, and times are read in it where no chat is meant.
/// Posting hours are read in the zone of their chat, so that a change moves no plan.
/// </summary>
public sealed class TeamZone(TeamDirectory directory, ITeamRepository teams, AuditTrail audit, IChangeNotifier changes, IUnitOfWork work, ServiceTrace trace)
{
    /// <summary>Sets the zone of the person's team. Needs an admin.</summary>
    /// <param name="name">IANA name.</param>
    /// <exception cref="ConflictException">Somebody else changed it in the same moment; both values are named.</exception>
    /// <exception cref="InvalidRequestException">There is no such zone; the nearest names are suggested.</exception>
    public async Task<TeamZoneEdit> ChangeAsync(string name, Actor by, CancellationToken cancellationToken)
    {
        by.Require(TeamRole.Admin);
        var wanted = PostingWindow.Create(0, 0, name.Trim()).TimeZone;
        // Seasons are told apart in queries, and the two lists of zones need not be of the same year.
        if (!await teams.KnowsTimeZoneAsync(wanted, cancellationToken))
        {
            throw new InvalidRequestException($"PostgreSQL does not know the time zone {wanted}, and reads seasons in it: choose another of the same region, or update PostgreSQL.");
        }

        return await trace.RunAsync("TeamZone", "Change", by, notes => work.ExecuteAsync(token => WriteAsync(wanted, by, notes, token), cancellationToken));
    }

    private async Task<TeamZoneEdit> WriteAsync(string wanted, Actor by, RunNotes notes, CancellationToken cancellationToken)
    {
        var team = await directory.GetAsync(by.TeamId, cancellationToken);
        var others = (await directory.ChatsAsync(team.Id, cancellationToken)).Where(chat => chat.Purpose is ChatPurpose.Work && chat.TimeZone != wanted).ToList();
        if (team.TimeZone == wanted)
        {
            notes.FoundNothing();
            return new TeamZoneEdit(team, null, others);
        }

        if (!await teams.ChangeTimeZoneAsync(team.Id, team.TimeZone, wanted, cancellationToken))
        {
            var now = await directory.GetAsync(team.Id, cancellationToken);
            throw new ConflictException($"Somebody else changed the team's time zone meanwhile: it is {now.TimeZone} now, you wanted {wanted}. Look again, and repeat what you still want.");
        }

        await audit.AppendAsync(by, "setting.changed", "time-zone of the team", team.TimeZone, wanted, cancellationToken);
        await changes.NotifyAsync(new Change(ChangeTopic.Settings, team.Id.Value), cancellationToken);
        return new TeamZoneEdit(await directory.GetAsync(team.Id, cancellationToken), team.TimeZone, others);
    }
}
