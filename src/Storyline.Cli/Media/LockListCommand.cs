using System.CommandLine;
using Storyline.Models.Media;
using Storyline.Services.Core.Media.Locks;

namespace Storyline.Cli.Media;

internal static class LockListCommand
{
    public static Command Create(CommandSetting setting)
    {
        var page = new PageOptions();
        var command = new Verb("list", "List the locks that hold now or will; those that end first at the top", "lock list", "lock list --limit 10 --json");
        page.AddTo(command);
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var locks = await product.Get<LockService>().ListAsync(product.TeamId, reason: null, page.Of(parse), token);
                var times = await product.TimesAsync(token);
                Lists.Show(
                    setting.Terminal, parse.GetValue(page.Json), locks, View,
                    Tables.Of("Picture", "Category", "Why", "Now", times.Heading("From"), "Until", "Lasts", "By", "Note", "Id"),
                    locked => Row(locked, times), "Nothing is locked.");
            },
            cancellationToken));
        return command;
    }

    private static object View(LockedItem locked) => new
    {
        Id = locked.Lock.Id.Value,
        MediaItemId = locked.Lock.MediaItemId.Value,
        locked.FileName,
        locked.Category,
        locked.Lock.Reason,
        locked.Lock.LockedFrom,
        locked.Lock.LockedUntil,
        Season = SeasonOf(locked.Lock)?.ToString(),
        locked.HoldsNow,
        Days = (locked.Lock.LockedUntil - locked.Lock.LockedFrom)?.TotalDays,
        By = locked.LockedBy,
        locked.Lock.Note,
    };

    private static IEnumerable<string?> Row(LockedItem locked, Times times) =>
    [
        locked.FileName,
        locked.Category,
        Words(locked.Lock.Reason),
        locked.HoldsNow ? "locked" : "free",
        times.Of(locked.Lock.LockedFrom),
        SeasonOf(locked.Lock) is { } season ? $"outside {season}" : times.Of(locked.Lock.LockedUntil, "for ever"),
        locked.Lock.LockedUntil is { } until ? $"{(until - locked.Lock.LockedFrom).TotalDays:0} days" : "",
        locked.LockedBy,
        locked.Lock.Note,
        locked.Lock.Id.ToString(),
    ];

    private static Season? SeasonOf(MediaLock held) => held is { SeasonStart: { } first, SeasonEnd: { } last } ? Season.Of(first, last) : null;

    private static string Words(LockReason reason) => reason switch
    {
        LockReason.RecentPost => "posted",
        LockReason.SkipCooldown => "skipped",
        LockReason.ManualHold => "held by hand",
        LockReason.Seasonal => "seasonal",
        LockReason.PermanentReject => "rejected",
    };
}
