using System.Globalization;
using Storyline.Models;
using Storyline.Models.Scheduling;

namespace Storyline.Bot.Scheduling;

/// <summary>A planned post as somebody saw it in a list: which one, when it was to go out, and on which page it stood.</summary>
internal sealed record PlanPlace(QueueItemId Id, DateTimeOffset Seen, PageRequest Page)
{
    public static PlanPlace Parse(string subject)
    {
        var parts = subject.Split(' ');
        return new PlanPlace(
            new QueueItemId(Guid.ParseExact(parts[0], "N")),
            new DateTimeOffset(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero),
            new PageRequest(int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3] is { Length: > 0 } cursor ? cursor : null));
    }

    /// <summary>As a button's subject.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id.Value:N} {Seen.UtcTicks} {Page.Size} {Page.Cursor}");
}
