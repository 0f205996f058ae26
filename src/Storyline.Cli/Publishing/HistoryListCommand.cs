using System.CommandLine;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing.Decisions;

namespace Storyline.Cli.Publishing;

internal static class HistoryListCommand
{
    public static Command Create(CommandSetting setting)
    {
        var status = new Option<HistoryStatus?>("--status") { Description = "Only what was posted, skipped, rejected or failed", HelpName = "status" };
        var csv = new Option<bool>("--csv") { Description = "Write all of it as CSV, for a spreadsheet" };
        var page = new PageOptions();
        var command = new Verb(
            "list", "List what happened, newest first: what, who and when", "history list", "history list --status posted --limit 10 --json", "history list --status posted --csv")
        {
            Options = { status, setting.Scope.Chat, csv },
        };
        page.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(csv) && new Option[] { page.Limit, page.Cursor, page.Json }.Any(option => result.GetResult(option) is { Implicit: false }))
            {
                result.AddError("--csv writes all of it, on no pages and not as JSON: leave out --limit, --cursor and --json.");
            }
        });
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var filter = new HistoryFilter(parse.GetValue(status), Chat: (await product.NamedChatAsync(token))?.Id);
                if (parse.GetValue(csv))
                {
                    await foreach (var part in product.Get<HistoryExport>().PartsAsync(product.TeamId, filter, token))
                    {
                        setting.Terminal.WritePart(part);
                    }

                    return;
                }

                var items = await product.Get<HistoryService>().ListAsync(product.TeamId, filter, page.Of(parse), token);
                var times = await product.TimesAsync(token);
                Lists.Show(
                    setting.Terminal, parse.GetValue(page.Json), items, View,
                    Tables.Of(times.Heading("When"), "What", "Picture", "Category", "By", "How", "Planned for", "Confirmed"),
                    item => Row(item, times), "Nothing has happened yet.");
            },
            cancellationToken));
        return command;
    }

    private static object View(HistoryItem item) => new
    {
        Id = item.Entry.Id.Value,
        item.Entry.Status,
        item.Entry.PostedAt,
        item.By,
        item.Entry.Method,
        item.Media.FileName,
        item.Media.Category,
        MediaItemId = item.Entry.MediaItemId.Value,
        QueueItemId = item.Entry.QueueItemId.Value,
        item.Entry.ScheduledFor,
        item.Entry.ConfirmedAt,
        item.Entry.ConfirmedHow,
        Proof = item.Proof.State,
        item.Account,
        item.Entry.InstagramMediaId,
        item.Proof.Permalink,
        item.Entry.Reasons,
        item.Entry.Error,
    };

    private static IEnumerable<string?> Row(HistoryItem item, Times times) =>
    [
        times.Of(item.Entry.PostedAt),
        item.Entry.Status switch
        {
            HistoryStatus.Posted => "✅ posted",
            HistoryStatus.Skipped => "⏭️ skipped",
            HistoryStatus.Rejected => "🚫 rejected",
            HistoryStatus.Failed => "❌ failed",
        },
        item.Media.FileName,
        item.Media.Category,
        item.By ?? "Storyline",
        item.Entry.Method == PostingMethod.InstagramApi ? "automatically" : "by hand",
        times.Of(item.Entry.ScheduledFor),
        item.Entry.ConfirmedAt is not null ? "✔" : item.Proof.State is ProofState.Asked or ProofState.Denied ? "❔" : "",
    ];
}
