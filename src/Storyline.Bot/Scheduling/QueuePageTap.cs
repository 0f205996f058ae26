using System.Globalization;
using Storyline.Bot.Updates;
using Storyline.Models;

namespace Storyline.Bot.Scheduling;

/// <summary>Another page of the plan, in the same message.</summary>
internal sealed class QueuePageTap(QueuePages pages) : ITap
{
    public const string Word = "queue-page";

    public string Action => Word;

    public static string SubjectOf(int size, string? cursor) => string.Create(CultureInfo.InvariantCulture, $"{size} {cursor}");

    public async Task<TapAnswer> HandleAsync(TapCall tap, CancellationToken cancellationToken)
    {
        var blank = tap.Subject.IndexOf(' ', StringComparison.Ordinal);
        var page = new PageRequest(int.Parse(tap.Subject.AsSpan(0, blank), CultureInfo.InvariantCulture), tap.Subject[(blank + 1)..] is { Length: > 0 } cursor ? cursor : null);
        return new TapAnswer(null) { Message = await pages.ComposeAsync(tap.Chat, tap.WorkChat, tap.By, page, cancellationToken) };
    }
}
