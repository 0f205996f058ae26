using Storyline.Models.Media;
using Storyline.Services.Notifications.Media;

namespace Storyline.Services.Core.Media.Arrivals;

/// <summary>Counts what became of the parts of one album.</summary>
internal sealed class ArrivalTally(string category, string by)
{
    private readonly HashSet<MediaItemId> addedNow = [];
    private readonly List<string> duplicates = [];
    private readonly List<string> refusals = [];
    private readonly List<string> warnings = [];
    private readonly List<string> alike = [];
    private int added;

    public void Count(MediaArrival part, IntakeOutcome outcome)
    {
        switch (outcome)
        {
            case IntakeOutcome.Added { Item: var item, NearDuplicates: var near }:
                added++;
                addedNow.Add(item.Id);
                Warn(item);
                Liken(item, near);
                break;
            case IntakeOutcome.Duplicate { Existing: var twin } when IsOurs(part, twin):
                added++;
                addedNow.Add(twin.Id);
                Warn(twin);
                break;
            case IntakeOutcome.Duplicate { Existing: var twin }:
                duplicates.Add($"{part.FileName} is {twin.Category}/{twin.FileName}{(twin.IsActive ? "" : " (archived)")}");
                break;
            case IntakeOutcome.Refused refused:
                Refused(part.FileName, string.Join(" ", refused.Reasons));
                break;
        }
    }

    public void Refused(string fileName, string reason) => refusals.Add($"{fileName}: {reason}");

    public ArrivalResult ToResult() => new(category, by, added, duplicates, refusals, warnings, alike);

    /// <summary>It came in before a process died in the middle of this album.</summary>
    private bool IsOurs(MediaArrival part, MediaItem twin) =>
        twin.Source is MediaSource.Telegram && twin.CreatedAt >= part.ReceivedAt && twin.Category == category && !addedNow.Contains(twin.Id);

    /// <summary>The nearest is named; a picture that was saved many times looks like many.</summary>
    private void Liken(MediaItem item, IReadOnlyList<LookAlike> near)
    {
        if (near is [{ Item: var nearest }, ..])
        {
            alike.Add($"{item.FileName} looks like {nearest.Category}/{nearest.FileName}{(near.Count == 1 ? "" : $" and {near.Count - 1} more")}");
        }
    }

    private void Warn(MediaItem item)
    {
        if (item.Verdict is MediaVerdict.Invalid)
        {
            warnings.Add($"{item.FileName}: {string.Join(" ", item.VerdictReasons)}");
        }
    }
}
