using System.CommandLine;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;
using Storyline.Services.Core.Media.Locks;

namespace Storyline.Cli.Media;

internal static class LockAddCommand
{
    private static readonly Dictionary<string, LockReason> Reasons = new(StringComparer.Ordinal)
    {
        ["hold"] = LockReason.ManualHold,
        ["seasonal"] = LockReason.Seasonal,
        ["reject"] = LockReason.PermanentReject,
    };

    public static Command Create(CommandSetting setting)
    {
        var name = new Argument<string>("name") { Description = "A file name, a path or an id of the library" };
        var days = new Option<int?>("--days") { Description = "How long; without it, for ever" };
        var from = new Option<string?>("--from") { Description = "When it begins, in the team's time zone; without it, now", HelpName = "yyyy-mm-dd[Thh:mm]" };
        var until = new Option<string?>("--until") { Description = "When it ends, in the team's time zone; without it, never", HelpName = "yyyy-mm-dd[Thh:mm]" };
        var season = new Option<string?>("--season") { Description = "Days of every year on which it may go out; locked on all others", HelpName = "mm-dd..mm-dd" };
        var reason = new Option<string?>("--reason") { Description = "Why it is locked", HelpName = string.Join('|', Reasons.Keys) };
        reason.AcceptOnlyFromAmong([.. Reasons.Keys]);
        var note = new Option<string?>("--note") { Description = "A word about it, for the team" };
        var json = JsonOption.Create();
        var command = new Verb(
            "add", "Keep a picture out of the plan",
            "lock add cat-monday.jpg --days 14 --note \"after the sale\"", "lock add santa.jpg --season 11-25..12-31", "lock add sale.jpg --from 2026-12-01 --until 2026-12-27T18:00")
        {
            Arguments = { name },
            Options = { days, from, until, season, reason, note, json },
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(days) is not null && result.GetResult(until) is not null)
            {
                result.AddError("--days and --until say the same thing twice: give one of them.");
            }
        });
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                if (parse.GetValue(days) is < 1)
                {
                    throw new InvalidRequestException("--days must be 1 or more; leave it out to lock for ever.");
                }

                var times = new Times(product.Team.TimeZone);
                var yearly = parse.GetValue(season) is { } text ? Season.Parse(text) : null;
                var why = parse.GetValue(reason) is { } word ? Reasons[word] : yearly is null ? LockReason.ManualHold : LockReason.Seasonal;
                var begins = parse.GetValue(from) is { } start ? times.Read("--from", start) : (DateTimeOffset?)null;
                var ends = parse.GetValue(until) is { } end ? times.Read("--until", end) : (DateTimeOffset?)null;
                ends ??= parse.GetValue(days) is { } length ? (begins ?? product.Get<TimeProvider>().GetUtcNow()).AddDays(length) : null;
                var item = await product.Get<MediaLibrary>().ByNameAsync(product.TeamId, parse.GetRequiredValue(name), token);
                var added = await product.Get<LockService>().AddAsync(item, new LockOrder(why, begins, ends, yearly, parse.GetValue(note)), product.Actor, token);
                var span = yearly is not null ? $"outside {yearly}" : ends is { } time ? $"until {times.Of(time)}" : "for ever";
                setting.Terminal.WriteResult(
                    parse.GetValue(json),
                    new { MediaItemId = item.Id.Value, item.FileName, Reason = why, LockedFrom = begins, LockedUntil = ends, Season = yearly?.ToString(), Added = added },
                    added ? $"{item.FileName} is locked {span}." : $"{item.FileName} was locked so already.");
            },
            cancellationToken));
        return command;
    }
}
