using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Models.Teams;

namespace Storyline.Services.Core.Publishing.Decisions;

/// <summary>Writes the record as a table (CSV) for spreadsheets and programs: the same by whichever door it leaves, each of which says how it is encoded.</summary>
public sealed class HistoryExport(HistoryService history)
{
    private const int LinesAPart = 200;

    /// <summary>Headings, values and times as in the JSON of the API.</summary>
    private static readonly (string Heading, Func<HistoryItem, string?> Cell)[] Columns =
    [
        ("decidedAt", line => Time(line.Entry.PostedAt)),
        ("status", line => Word(line.Entry.Status)),
        ("fileName", line => line.Media.FileName),
        ("category", line => line.Media.Category),
        ("by", line => line.By),
        ("method", line => Word(line.Entry.Method)),
        ("account", line => line.Account),
        ("scheduledFor", line => Time(line.Entry.ScheduledFor)),
        ("confirmedAt", line => Time(line.Entry.ConfirmedAt)),
        ("confirmedHow", line => line.Entry.ConfirmedHow),
        ("proof", line => Word(line.Proof.State)),
        ("permalink", line => line.Proof.Permalink),
        ("instagramMediaId", line => line.Entry.InstagramMediaId),
        ("reasons", line => string.Join("; ", line.Entry.Reasons)),
        ("error", line => line.Entry.Error),
        ("mimeType", line => line.Media.MimeType),
        ("id", line => line.Entry.Id.ToString()),
        ("mediaId", line => line.Entry.MediaItemId.ToString()),
        ("queueItemId", line => line.Entry.QueueItemId.ToString()),
    ];

    /// <summary>
    /// All that is wanted, newest first, a page at a time; the headings come with the first. However slowly the parts are taken, none is read ahead, and no
    /// connection is held between two of them.
    /// </summary>
    public async IAsyncEnumerable<string> PartsAsync(TeamId teamId, HistoryFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var headings = CsvLine.Of(Columns.Select(column => column.Heading));
        string? cursor = null;
        do
        {
            var page = await history.ListAsync(teamId, filter, new PageRequest(LinesAPart, cursor), cancellationToken);
            yield return headings + string.Concat(page.Items.Select(Line));
            (headings, cursor) = ("", page.NextCursor);
        }
        while (cursor is not null);
    }

    private static string Line(HistoryItem line) => CsvLine.Of(Columns.Select(column => column.Cell(line)));

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);

    private static string Word<TValue>(TValue value) where TValue : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
