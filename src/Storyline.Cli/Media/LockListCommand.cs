using System.CommandLine;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;

namespace Storyline.Cli.Media;

internal static class LockListCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("list", "List the locks that hold now; those that end first at the top", "lock list") { Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            async (product, token) =>
            {
                var locks = await product.Get<LockService>().ListAsync(product.TeamId, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Items = locks.Select(View) });
                    return;
                }

                var times = await product.TimesAsync(token);
                Lists.Show(
                    setting.Terminal, locks, Tables.Of("Picture", "Category", "Why", times.Heading("Since"), "Until", "Lasts", "By", "Id"),
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
        Days = (locked.Lock.LockedUntil - locked.Lock.LockedFrom)?.TotalDays,
        By = locked.LockedBy,
        locked.Lock.Note,
    };

    private static IEnumerable<string?> Row(LockedItem locked, Times times) =>
    [
        locked.FileName,
        locked.Category,
        Words(locked.Lock.Reason),
        times.Of(locked.Lock.LockedFrom),
        times.Of(locked.Lock.LockedUntil, "for ever"),
        locked.Lock.LockedUntil is { } until ? $"{(until - locked.Lock.LockedFrom).TotalDays:0} days" : "",
        locked.LockedBy,
        locked.Lock.Id.ToString(),
    ];

    private static string Words(LockReason reason) => reason switch
    {
        LockReason.RecentPost => "posted",
        LockReason.SkipCooldown => "skipped",
        LockReason.ManualHold => "held by hand",
        LockReason.Seasonal => "out of season",
        LockReason.PermanentReject => "rejected",
    };
}
